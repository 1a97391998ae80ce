package cn.govshare.audit.log.app;

import cn.govshare.audit.log.AuditEntries;
import cn.govshare.audit.log.ReceivedRecord;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Puts a record that a service has sent on the trail, exactly once. A record under the id of another one never
/// replaces it: it is kept apart, and the operators are told.
@Component
@Article({"18", "24"})
public class TakeInRecord {
    private static final Logger LOG = LoggerFactory.getLogger(TakeInRecord.class);

    private final AuditEntries entries;
    private final EventJson json;

    TakeInRecord(AuditEntries entries, EventJson json) {
        this.entries = entries;
        this.json = json;
    }

    /// Must be called in a transaction, which makes the record durable.
    public void takeIn(AuditRecorded record) {
        var body = json.write(EventTypes.AUDIT_RECORDED, record);
        var received = new ReceivedRecord(record, body, sha256(body));
        switch (entries.append(received)) {
            case APPENDED, KNOWN -> {}
            case CONTRADICTS -> {
                entries.quarantine(received);
                LOG.error(
                        "AUDIT TRAIL CONTRADICTED: {} sent record {} with other content than the record of that id on"
                                + " the trail; it is in audit_quarantine, digest {}",
                        record.producer(),
                        record.record(),
                        received.contentSha256());
            }
        }
    }

    private static String sha256(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
