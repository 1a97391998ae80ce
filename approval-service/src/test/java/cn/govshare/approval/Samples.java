package cn.govshare.approval;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.Filing;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.ReplyTerm;
import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.GrantDraft;
import cn.govshare.approval.grant.GrantTerms;
import cn.govshare.approval.offer.ItemTraits;
import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.event.PublishedChange;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Cases as tests need them: the housing department asks civil affairs for its list of minimum-living recipients.
public final class Samples {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private Samples() {}

    /// A code that no other test uses.
    public static ResourceCode newCode() {
        return new ResourceCode("3320481001001/%06d".formatted(SEQUENCE.incrementAndGet()));
    }

    public static Offer conditionalOffer(ResourceCode code) {
        return offer(code, SharingType.CONDITIONAL);
    }

    public static Offer offer(ResourceCode code, SharingType type) {
        return new Offer(
                code,
                1,
                "最低生活保障对象信息",
                Actors.CIVIL_AFFAIRS,
                type,
                Set.of(UsePurpose.BUSINESS_COLLABORATION),
                Set.of(ProvisionMode.ONLINE_QUERY, ProvisionMode.FRONT_END_MACHINE),
                Map.of(
                        "id_number", SharingType.CONDITIONAL,
                        "monthly_amount", SharingType.CONDITIONAL,
                        "bank_account", SharingType.NOT_SHARED),
                Map.of(
                        "id_number", new ItemTraits(ItemType.STRING, true),
                        "monthly_amount", new ItemTraits(ItemType.MONEY, false),
                        "bank_account", new ItemTraits(ItemType.STRING, false)),
                Map.of("id_number", "公民身份号码", "monthly_amount", "月保障金额", "bank_account", "银行账号"));
    }

    /// An entry as the catalog tells of it.
    ///
    /// @param change what the revision did, since itself when only its state changed
    public static ResourcePublished entry(
            ResourceCode code, int revision, @Nullable PublishedChange change, long version) {
        var item = new PublishedItem(
                "id_number",
                "公民身份号码",
                ItemType.STRING,
                18,
                null,
                true,
                true,
                true,
                null,
                null,
                SharingType.CONDITIONAL);
        return new ResourcePublished(
                code,
                revision,
                "最低生活保障对象信息",
                "在保人员的基本情况",
                Actors.CIVIL_AFFAIRS,
                ResourceKind.DEPARTMENTAL,
                null,
                SharingType.CONDITIONAL,
                null,
                Set.of(ProvisionMode.ONLINE_QUERY),
                UpdateCycle.MONTHLY,
                List.of(item),
                TODAY,
                null,
                null,
                null,
                null,
                null,
                change,
                version);
    }

    /// A request as its form sends it.
    public static Map<String, Object> form(ResourceCode resource) {
        var form = new LinkedHashMap<String, Object>();
        form.put("resource", resource.inPath());
        form.put("purpose", "BUSINESS_COLLABORATION");
        form.put("matter", "公共租赁住房资格审核");
        form.put("legalDuty", "住房保障资格审核(公共租赁住房管理办法)");
        form.put("items", List.of("id_number", "monthly_amount"));
        form.put("mode", "ONLINE_QUERY");
        form.put("validUntil", "2027-11-19");
        return form;
    }

    public static IntendedUse use() {
        return new IntendedUse(
                UsePurpose.BUSINESS_COLLABORATION,
                "公共租赁住房资格审核",
                "住房保障资格审核",
                List.of("id_number", "monthly_amount"),
                ProvisionMode.ONLINE_QUERY,
                LocalDate.of(2027, 11, 19));
    }

    public static AccessRequest submittedRequest() {
        return submittedRequest(Actors.HOUSING, Actors.CIVIL_AFFAIRS);
    }

    public static AccessRequest submittedRequest(DepartmentCode consumer, DepartmentCode provider) {
        var offer =
                new Offer(newCode(), 1, "最低生活保障对象信息", provider, SharingType.CONDITIONAL, Set.of(), Set.of(), Map.of());
        var term = new ReplyTerm(TODAY, LocalDate.of(2026, 12, 4), RuleProfile.DEFAULT, false, null);
        return AccessRequest.submit(
                UUID.randomUUID(), new Filing(consumer, null, offer, use(), null), term, "zjj.cataloger", NOW);
    }

    public static AccessGrant grantFor(AccessRequest request) {
        var use = request.use();
        var terms = new GrantTerms(
                use.purpose(),
                use.matter(),
                Set.copyOf(use.items()),
                use.mode(),
                List.of(),
                GrantQuota.UNLIMITED,
                null,
                null,
                TODAY,
                use.validUntil());
        var draft = new GrantDraft(
                request.id(),
                GrantOrigin.REPLY,
                null,
                request.consumer(),
                request.provider(),
                request.resource(),
                request.revision(),
                request.resourceName(),
                terms);
        return AccessGrant.give(UUID.randomUUID(), draft, null, NOW);
    }

    public static Deadline openDeadline(DepartmentCode owner, LocalDate openedOn) {
        return Deadline.open(
                UUID.randomUUID(),
                new DatedDuty(Duty.REPLY_CONDITIONAL, owner, UUID.randomUUID(), newCode(), openedOn),
                RuleProfile.shipped(RuleProfile.DEFAULT),
                WorkingCalendar.shipped());
    }
}
