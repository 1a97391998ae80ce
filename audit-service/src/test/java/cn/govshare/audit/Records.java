package cn.govshare.audit;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records as the exchange service leaves them, for tests.
public final class Records {
    public static final Instant AT = Instant.parse("2026-11-20T01:30:00Z");

    private UUID record = UUID.randomUUID();
    private @Nullable UUID accessId = UUID.randomUUID();
    private String action = "exchange.record.query";
    private Instant at = AT;
    private @Nullable String department = Actors.HOUSING.value();
    private String account = UUID.randomUUID().toString();
    private String client = "zjj-system";
    private @Nullable String name;
    private String resource = "3320481001001/000001";
    private String purpose = "BUSINESS_COLLABORATION";
    private String grant = UUID.randomUUID().toString();
    private List<String> items = List.of("id_number", "monthly_amount");
    private String source = "10.20.30.40";
    private String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private @Nullable String subject;
    private String matter = "公共租赁住房资格审核";
    private String producer = "exchange-service";
    private Decision decision = Decision.PERMITTED;
    private @Nullable String reason;
    private long rows = 1;
    private @Nullable UUID caseId;
    private List<String> subjects = List.of();
    private @Nullable UUID instance;
    private @Nullable Long sequence;

    private Records() {}

    public static Records query() {
        return new Records();
    }

    public Records id(UUID id) {
        record = id;
        return this;
    }

    public Records access(UUID id) {
        accessId = id;
        return this;
    }

    public Records action(String name) {
        action = name;
        return this;
    }

    public Records at(Instant instant) {
        at = instant;
        return this;
    }

    public Records by(String departmentCode, String accountId, String clientId) {
        department = departmentCode;
        account = accountId;
        client = clientId;
        return this;
    }

    /// The user name of a person; a system's is its client's.
    public Records named(String accountName) {
        name = accountName;
        return this;
    }

    public Records of(String resourceCode) {
        resource = resourceCode;
        return this;
    }

    public Records purpose(String stated) {
        purpose = stated;
        return this;
    }

    public Records grant(UUID id) {
        grant = id.toString();
        return this;
    }

    public Records items(String... names) {
        items = List.of(names);
        return this;
    }

    public Records from(String address) {
        source = address;
        return this;
    }

    public Records trace(String id) {
        trace = id;
        return this;
    }

    public Records subject(String id) {
        subject = id;
        return this;
    }

    public Records matter(String stated) {
        matter = stated;
        return this;
    }

    public Records producedBy(String service) {
        producer = service;
        return this;
    }

    public Records denied(String why) {
        decision = Decision.DENIED;
        reason = why;
        return this;
    }

    public Records rows(long count) {
        rows = count;
        return this;
    }

    public Records ofCase(UUID id) {
        caseId = id;
        return this;
    }

    public Records subjects(String... keyedHashes) {
        subjects = List.of(keyedHashes);
        return this;
    }

    public Records numbered(UUID producerInstance, long producerSequence) {
        instance = producerInstance;
        sequence = producerSequence;
        return this;
    }

    public AuditRecorded left() {
        return new AuditRecorded(
                record,
                accessId,
                action,
                at,
                producer,
                department,
                account,
                name == null ? client : name,
                client,
                List.of("business-system"),
                resource,
                1,
                subject,
                items,
                purpose,
                matter,
                grant,
                decision,
                reason,
                "17",
                rows,
                null,
                null,
                source,
                trace,
                caseId,
                subjects,
                instance,
                sequence,
                1);
    }
}
