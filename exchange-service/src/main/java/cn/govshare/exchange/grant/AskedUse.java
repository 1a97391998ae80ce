package cn.govshare.exchange.grant;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A use of data that somebody asks for, before it is decided.
///
/// @param consumer the caller's department, from the verified token
/// @param purpose the purpose as stated; empty when none, or none that there is, was stated
/// @param matter the business matter as stated, or the empty text
/// @param grant the grant that the caller names; absent when any of his will do
/// @param items names of the asked items; empty for all that may be had
/// @param client the client that asked for the token; the empty text when it is not known
public record AskedUse(
        ResourceCode resource,
        DepartmentCode consumer,
        Optional<UsePurpose> purpose,
        String matter,
        Optional<UUID> grant,
        Set<String> items,
        ProvisionMode mode,
        String client) {
    public static final int LONGEST_MATTER = 200;

    public AskedUse {
        items = Set.copyOf(items);
    }

    /// A use of which the client is not known.
    public AskedUse(
            ResourceCode resource,
            DepartmentCode consumer,
            Optional<UsePurpose> purpose,
            String matter,
            Optional<UUID> grant,
            Set<String> items,
            ProvisionMode mode) {
        this(resource, consumer, purpose, matter, grant, items, mode, "");
    }

    public AskedUse by(String askingClient) {
        return new AskedUse(resource, consumer, purpose, matter, grant, items, mode, askingClient);
    }

    /// The purpose of exactly this name; other spellings state no purpose.
    public static Optional<UsePurpose> purpose(@Nullable String stated) {
        return Arrays.stream(UsePurpose.values())
                .filter(each -> each.name().equals(stated))
                .findFirst();
    }
}
