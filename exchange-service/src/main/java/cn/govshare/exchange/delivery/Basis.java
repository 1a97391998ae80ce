package cn.govshare.exchange.delivery;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.grant.UseDecision.Permit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/// Which rows and items of which table a copy consists of. When it is another, because the grant was narrowed, the
/// entry
/// revised or the key changed, only a new copy is right.
public final class Basis {
    private Basis() {}

    public static String of(Optional<DataTable> table, Permit permit) {
        var text = "%s\n%s\n%s\n%s"
                .formatted(
                        table.map(DataTable::number).orElse(0),
                        permit.itemNames(),
                        permit.limits(),
                        new TreeMap<>(permit.masks()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
