package cn.govshare.kit.security;

import cn.govshare.kernel.vocabulary.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The roles that may call an operation. Every operation carries it: one without is refused at start.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowedRoles {
    Role[] value();

    /// Nobody signs in: the address of the operation holds a secret, which the operation itself checks before it says
    /// anything. It is reached only where [SecretAddresses] names it.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface WhoKnowsTheAddress {}

    /// Every role that there is, for what all of the platform may see.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Everyone {}
}
