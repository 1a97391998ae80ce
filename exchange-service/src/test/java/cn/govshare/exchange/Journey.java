package cn.govshare.exchange;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.GrantChanged;
import cn.govshare.kernel.event.GrantRevoked;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.PublishedTerms;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kernel.vocabulary.ValueCheck;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.SettledTrail;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tests do with the exchange, in the words of the journey.
public final class Journey {
    public static final Actor CIVIL_AFFAIRS = Actors.of(Actors.CIVIL_AFFAIRS, Role.BUSINESS_SYSTEM);
    public static final Actor LAND = Actors.of(Actors.LAND, Role.BUSINESS_SYSTEM);
    public static final Actor HOUSING = Actors.of(Actors.HOUSING, Role.BUSINESS_SYSTEM);
    public static final Actor EDUCATION = Actors.of(Actors.EDUCATION, Role.BUSINESS_SYSTEM);

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final Calls calls;
    private final Topics topics;
    private final SettledTrail trail;
    private final JdbcClient jdbc;

    public Journey(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.trail = new SettledTrail(calls, topics, () -> "exchange-service");
        this.jdbc = jdbc;
    }

    public static PublishedItem item(String name, String label, ItemType type, @Nullable Integer length) {
        return new PublishedItem(
                name, label, type, length, null, false, false, false, null, null, SharingType.UNCONDITIONAL);
    }

    public static PublishedItem key(String name, String label, ItemType type, @Nullable Integer length) {
        return new PublishedItem(
                name, label, type, length, null, true, true, true, null, null, SharingType.UNCONDITIONAL);
    }

    public static List<PublishedItem> villages() {
        return List.of(
                key("code", "区划代码", ItemType.STRING, 12),
                item("name", "区划名称", ItemType.STRING, 100),
                item("street_code", "街道代码", ItemType.STRING, 9),
                item("area_code", "县区代码", ItemType.STRING, 6));
    }

    public static List<PublishedItem> persons() {
        return List.of(
                new PublishedItem(
                        "id_number",
                        "公民身份号码",
                        ItemType.STRING,
                        18,
                        null,
                        true,
                        true,
                        true,
                        null,
                        ValueCheck.GB11643,
                        SharingType.CONDITIONAL),
                conditional("name", "姓名", ItemType.STRING, 50, null, true),
                conditional("income", "月收入", ItemType.DECIMAL, 10, 2, false),
                conditional("since", "保障起始日期", ItemType.DATE, null, null, false));
    }

    private static PublishedItem conditional(
            String name,
            String label,
            ItemType type,
            @Nullable Integer length,
            @Nullable Integer scale,
            boolean queryable) {
        return new PublishedItem(
                name, label, type, length, scale, false, queryable, queryable, null, null, SharingType.CONDITIONAL);
    }

    public static ResourceCode newCode() {
        return new ResourceCode("3320481009%03d/%06d".formatted(SEQUENCE.incrementAndGet() % 1000, SEQUENCE.get()));
    }

    /// A published unconditional resource of the land bureau.
    public ResourceCode unconditional(List<PublishedItem> items) {
        var code = newCode();
        publish(entry(code, Actors.LAND, SharingType.UNCONDITIONAL, items, 1));
        return code;
    }

    /// A published conditional resource of civil affairs.
    public ResourceCode conditional(List<PublishedItem> items) {
        var code = newCode();
        publish(entry(code, Actors.CIVIL_AFFAIRS, SharingType.CONDITIONAL, items, 1));
        return code;
    }

    public static ResourcePublished entry(
            ResourceCode code, DepartmentCode provider, SharingType sharing, List<PublishedItem> items, int revision) {
        return new ResourcePublished(
                code,
                revision,
                "测试资源",
                "测试用",
                provider,
                ResourceKind.DEPARTMENTAL,
                null,
                sharing,
                sharing == SharingType.CONDITIONAL
                        ? new PublishedTerms("履行职责需要", "本市政务部门", EnumSet.allOf(UsePurpose.class))
                        : null,
                EnumSet.of(ProvisionMode.FRONT_END_MACHINE, ProvisionMode.ONLINE_QUERY, ProvisionMode.BATCH_DOWNLOAD),
                UpdateCycle.DAILY,
                items,
                LocalDate.of(2026, 11, 1),
                revision);
    }

    public void publish(ResourcePublished entry) {
        topics.send(EventTypes.RESOURCE_PUBLISHED, entry);
        await(() -> jdbc.sql("SELECT count(*) FROM offer WHERE resource = ? AND version >= ?")
                        .param(entry.code().value())
                        .param(entry.version())
                        .query(Integer.class)
                        .single()
                == 1);
    }

    public void withdraw(ResourceCode code, DepartmentCode provider, int version) {
        topics.send(
                EventTypes.RESOURCE_WITHDRAWN,
                new ResourceWithdrawn(code, 1, provider, LocalDate.of(2026, 11, 20), "不再提供", version));
        await(() -> jdbc.sql("SELECT count(*) FROM offer WHERE resource = ? AND withdrawn")
                        .param(code.value())
                        .query(Integer.class)
                        .single()
                == 1);
    }

    public static AccessGranted housingGrant(ResourceCode code, ProvisionMode mode, String... items) {
        return new AccessGranted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Actors.HOUSING,
                Actors.CIVIL_AFFAIRS,
                code,
                1,
                UsePurpose.ADMINISTRATIVE_BASIS,
                "公租房资格审核",
                Set.of(items),
                mode,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 31),
                1);
    }

    public AccessGranted granted(AccessGranted grant) {
        topics.send(EventTypes.ACCESS_GRANTED, grant);
        awaitGrant(grant.grant(), false);
        return grant;
    }

    /// The grant goes on with other terms, as approval tells it.
    public AccessGranted changed(EventType<GrantChanged> how, AccessGranted grant) {
        topics.send(how, new GrantChanged(grant, GrantParty.PROVIDER, "测试", MutableClock.START, grant.version()));
        await(() -> jdbc.sql("SELECT count(*) FROM access_grant WHERE id = ? AND version >= ?")
                        .param(grant.grant())
                        .param(grant.version())
                        .query(Integer.class)
                        .single()
                == 1);
        return grant;
    }

    /// A grant as it was, with these rows, quota and suspensions, in its next version.
    public static AccessGranted with(
            AccessGranted grant, List<RowCondition> rows, GrantQuota quota, Set<GrantParty> suspendedBy) {
        return new AccessGranted(
                grant.grant(),
                grant.request(),
                grant.consumer(),
                grant.provider(),
                grant.resource(),
                grant.revision(),
                grant.purpose(),
                grant.matter(),
                grant.items(),
                grant.mode(),
                grant.validFrom(),
                grant.validUntil(),
                rows,
                quota,
                null,
                null,
                suspendedBy,
                null,
                null,
                grant.version() + 1);
    }

    public void revoked(AccessGranted grant) {
        topics.send(
                EventTypes.GRANT_REVOKED_BY_PROVIDER,
                new GrantRevoked(grant, "用途已了结", Instant.parse("2026-11-20T02:00:00Z"), grant.version() + 1));
        awaitGrant(grant.grant(), true);
    }

    private void awaitGrant(UUID id, boolean revoked) {
        await(() -> jdbc.sql("SELECT count(*) FROM access_grant WHERE id = ? AND revoked = ?")
                        .param(id)
                        .param(revoked)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    public static String batchPath(ResourceCode code, String number) {
        return "/api/v1/data-sets/%s/push-batches/%s".formatted(code.inPath(), number);
    }

    public Answer push(Actor actor, ResourceCode code, String number, String csv, String... headers) {
        return push(actor, code, number, csv.getBytes(StandardCharsets.UTF_8), "text/csv", headers);
    }

    public Answer push(Actor actor, ResourceCode code, String number, byte[] body, String type, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = type;
        return calls.as(actor).send("PUT", batchPath(code, number), BodyPublishers.ofByteArray(body), all);
    }

    public Answer query(Actor actor, ResourceCode code, Map<String, ?> form) {
        return calls.as(actor).post("/api/v1/data-sets/%s/queries".formatted(code.inPath()), form);
    }

    public Answer download(Actor actor, ResourceCode code, Map<String, ?> form) {
        return calls.as(actor).post("/api/v1/data-sets/%s/downloads".formatted(code.inPath()), form);
    }

    /// All records of an action on a resource, once there is one, and so has what the service left after it.
    public List<AuditRecorded> records(String action, ResourceCode code) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> trail.records(each ->
                                each.action().equals(action) && code.value().equals(each.resource())),
                        found -> !found.isEmpty());
    }

    /// A query by one item, with purpose and matter stated.
    public static Map<String, Object> by(String item, String value) {
        return Map.of("purpose", "ADMINISTRATIVE_BASIS", "matter", "公租房资格审核", "keys", Map.of(item, value));
    }

    public static Map<String, Object> byCode(String value) {
        return by("code", value);
    }

    public static Map<String, Object> download(String format) {
        return Map.of("purpose", "ADMINISTRATIVE_BASIS", "matter", "公租房资格审核", "format", format);
    }
}
