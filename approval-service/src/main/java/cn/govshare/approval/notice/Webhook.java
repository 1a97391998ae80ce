package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a department's own system wants to be told what its posts are told. An address is parts, never a URL.
///
/// @param path begins with a slash
/// @param registeredBy name of the account
/// @param withdrawnAt present once nothing is sent there any more
public record Webhook(
        UUID id,
        DepartmentCode department,
        String host,
        int port,
        String path,
        String registeredBy,
        Instant registeredAt,
        @Nullable Instant withdrawnAt) {
    public Webhook withdraw(Instant at) {
        return withdrawnAt == null
                ? new Webhook(id, department, host, port, path, registeredBy, registeredAt, at)
                : this;
    }
}
