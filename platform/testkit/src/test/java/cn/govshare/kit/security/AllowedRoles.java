package cn.govshare.kit.security;

import cn.govshare.kernel.vocabulary.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// As the kit has it, for the rule that names it: the test kit does not know the kit.
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedRoles {
    Role[] value();

    @Retention(RetentionPolicy.RUNTIME)
    @interface Everyone {}
}
