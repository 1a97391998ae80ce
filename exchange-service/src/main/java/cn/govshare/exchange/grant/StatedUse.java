package cn.govshare.exchange.grant;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a caller states of a use, by whichever way he asks for data.
public interface StatedUse {
    @Nullable String purpose();

    @Nullable String matter();

    @Nullable UUID grant();

    /// @param items names of the asked items; empty for all that may be had
    default AskedUse asked(ResourceCode resource, Actor actor, @Nullable Collection<String> items, ProvisionMode mode) {
        var stated = matter();
        return new AskedUse(
                resource,
                actor.department(),
                AskedUse.purpose(purpose()),
                stated == null ? "" : stated.strip(),
                Optional.ofNullable(grant()),
                items == null ? Set.of() : Set.copyOf(items),
                mode,
                actor.client());
    }
}
