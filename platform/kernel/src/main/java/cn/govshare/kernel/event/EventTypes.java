package cn.govshare.kernel.event;

import java.util.List;
import java.util.Optional;

/// All types of events that travel between the services.
public final class EventTypes {
    public static final EventType<DepartmentRegistered> DEPARTMENT_REGISTERED = new EventType<>(
            "cn.govshare.catalog.department-registered.v1", Topic.CATALOG_STATE, DepartmentRegistered.class);
    public static final EventType<ResourcePublished> RESOURCE_PUBLISHED =
            new EventType<>("cn.govshare.catalog.resource-published.v1", Topic.CATALOG_STATE, ResourcePublished.class);
    public static final EventType<ResourceSuspended> RESOURCE_SUSPENDED =
            new EventType<>("cn.govshare.catalog.resource-suspended.v1", Topic.CATALOG_STATE, ResourceSuspended.class);
    public static final EventType<ResourceWithdrawn> RESOURCE_WITHDRAWN =
            new EventType<>("cn.govshare.catalog.resource-withdrawn.v1", Topic.CATALOG_STATE, ResourceWithdrawn.class);
    public static final EventType<CodeListAdopted> CODE_LIST_ADOPTED =
            new EventType<>("cn.govshare.catalog.code-list-adopted.v1", Topic.CATALOG_STATE, CodeListAdopted.class);
    public static final EventType<CatalogCaseChanged> CATALOG_CASE_CHANGED = new EventType<>(
            "cn.govshare.catalog.catalog-case-changed.v1", Topic.CATALOG_HAPPENINGS, CatalogCaseChanged.class);
    public static final EventType<FollowedEntryChanged> FOLLOWED_ENTRY_CHANGED = new EventType<>(
            "cn.govshare.catalog.followed-entry-changed.v1", Topic.CATALOG_HAPPENINGS, FollowedEntryChanged.class);
    public static final EventType<EntryReviewMoved> ENTRY_REVIEW_MOVED = new EventType<>(
            "cn.govshare.catalog.entry-review-moved.v1", Topic.CATALOG_HAPPENINGS, EntryReviewMoved.class);
    public static final EventType<AccessGranted> ACCESS_GRANTED =
            new EventType<>("cn.govshare.approval.access-granted.v1", Topic.APPROVAL_STATE, AccessGranted.class);
    public static final EventType<GrantRevoked> GRANT_REVOKED_BY_PROVIDER = new EventType<>(
            "cn.govshare.approval.grant-revoked-by-provider.v1", Topic.APPROVAL_STATE, GrantRevoked.class);
    public static final EventType<GrantRevoked> GRANT_REVOKED_BY_BUREAU = new EventType<>(
            "cn.govshare.approval.grant-revoked-by-bureau.v1", Topic.APPROVAL_STATE, GrantRevoked.class);
    public static final EventType<GrantRevoked> GRANT_REVOKED_BY_CONSUMER = new EventType<>(
            "cn.govshare.approval.grant-revoked-by-consumer.v1", Topic.APPROVAL_STATE, GrantRevoked.class);
    public static final EventType<GrantChanged> GRANT_SUSPENDED =
            new EventType<>("cn.govshare.approval.grant-suspended.v1", Topic.APPROVAL_STATE, GrantChanged.class);
    public static final EventType<GrantChanged> GRANT_RESUMED =
            new EventType<>("cn.govshare.approval.grant-resumed.v1", Topic.APPROVAL_STATE, GrantChanged.class);
    public static final EventType<GrantChanged> GRANT_NARROWED =
            new EventType<>("cn.govshare.approval.grant-narrowed.v1", Topic.APPROVAL_STATE, GrantChanged.class);
    public static final EventType<GrantChanged> GRANT_RENEWED =
            new EventType<>("cn.govshare.approval.grant-renewed.v1", Topic.APPROVAL_STATE, GrantChanged.class);
    public static final EventType<CalendarAdopted> CALENDAR_ADOPTED =
            new EventType<>("cn.govshare.approval.calendar-adopted.v1", Topic.APPROVAL_STATE, CalendarAdopted.class);
    public static final EventType<RuleProfileChosen> RULE_PROFILE_CHOSEN = new EventType<>(
            "cn.govshare.approval.rule-profile-chosen.v1", Topic.APPROVAL_STATE, RuleProfileChosen.class);
    public static final EventType<AccessRequested> ACCESS_REQUESTED = new EventType<>(
            "cn.govshare.approval.access-requested.v1", Topic.APPROVAL_HAPPENINGS, AccessRequested.class);
    public static final EventType<AccessRefused> ACCESS_REFUSED =
            new EventType<>("cn.govshare.approval.access-refused.v1", Topic.APPROVAL_HAPPENINGS, AccessRefused.class);
    public static final EventType<ReplyDeadlineMissed> REPLY_DEADLINE_MISSED = new EventType<>(
            "cn.govshare.approval.reply-deadline-missed.v1", Topic.APPROVAL_HAPPENINGS, ReplyDeadlineMissed.class);
    public static final EventType<DisputeChanged> DISPUTE_CHANGED =
            new EventType<>("cn.govshare.approval.dispute-changed.v1", Topic.APPROVAL_HAPPENINGS, DisputeChanged.class);
    public static final EventType<BatchMerged> BATCH_MERGED =
            new EventType<>("cn.govshare.exchange.batch-merged.v1", Topic.EXCHANGE_HAPPENINGS, BatchMerged.class);
    public static final EventType<GrantUsed> GRANT_USED =
            new EventType<>("cn.govshare.exchange.grant-used.v1", Topic.EXCHANGE_HAPPENINGS, GrantUsed.class);
    public static final EventType<ChallengeChanged> CHALLENGE_CHANGED = new EventType<>(
            "cn.govshare.exchange.challenge-changed.v1", Topic.EXCHANGE_HAPPENINGS, ChallengeChanged.class);
    public static final EventType<AuditRecorded> AUDIT_RECORDED =
            new EventType<>("cn.govshare.audit.audit-recorded.v1", Topic.AUDIT_RECORDS, AuditRecorded.class);
    public static final EventType<DutyOpened> CATALOG_DUTY_OPENED =
            new EventType<>("cn.govshare.catalog.duty-opened.v1", Topic.CATALOG_HAPPENINGS, DutyOpened.class);
    public static final EventType<DutyMet> CATALOG_DUTY_MET =
            new EventType<>("cn.govshare.catalog.duty-met.v1", Topic.CATALOG_HAPPENINGS, DutyMet.class);
    public static final EventType<DutyLapsed> CATALOG_DUTY_LAPSED =
            new EventType<>("cn.govshare.catalog.duty-lapsed.v1", Topic.CATALOG_HAPPENINGS, DutyLapsed.class);
    public static final EventType<FindingRaised> CATALOG_FINDING_RAISED =
            new EventType<>("cn.govshare.catalog.finding-raised.v1", Topic.CATALOG_HAPPENINGS, FindingRaised.class);
    public static final EventType<DutyOpened> EXCHANGE_DUTY_OPENED =
            new EventType<>("cn.govshare.exchange.duty-opened.v1", Topic.EXCHANGE_HAPPENINGS, DutyOpened.class);
    public static final EventType<DutyMet> EXCHANGE_DUTY_MET =
            new EventType<>("cn.govshare.exchange.duty-met.v1", Topic.EXCHANGE_HAPPENINGS, DutyMet.class);
    public static final EventType<DutyLapsed> EXCHANGE_DUTY_LAPSED =
            new EventType<>("cn.govshare.exchange.duty-lapsed.v1", Topic.EXCHANGE_HAPPENINGS, DutyLapsed.class);
    public static final EventType<DutyOpened> AUDIT_DUTY_OPENED =
            new EventType<>("cn.govshare.audit.duty-opened.v1", Topic.AUDIT_HAPPENINGS, DutyOpened.class);
    public static final EventType<DutyMet> AUDIT_DUTY_MET =
            new EventType<>("cn.govshare.audit.duty-met.v1", Topic.AUDIT_HAPPENINGS, DutyMet.class);
    public static final EventType<DutyLapsed> AUDIT_DUTY_LAPSED =
            new EventType<>("cn.govshare.audit.duty-lapsed.v1", Topic.AUDIT_HAPPENINGS, DutyLapsed.class);
    public static final EventType<DutyDue> DUTY_DUE =
            new EventType<>("cn.govshare.approval.duty-due.v1", Topic.APPROVAL_HAPPENINGS, DutyDue.class);
    public static final EventType<DutyMissed> DUTY_MISSED =
            new EventType<>("cn.govshare.approval.duty-missed.v1", Topic.APPROVAL_HAPPENINGS, DutyMissed.class);
    public static final EventType<FindingRaised> FINDING_RAISED =
            new EventType<>("cn.govshare.approval.finding-raised.v1", Topic.APPROVAL_HAPPENINGS, FindingRaised.class);
    public static final EventType<FindingWithdrawn> FINDING_WITHDRAWN = new EventType<>(
            "cn.govshare.approval.finding-withdrawn.v1", Topic.APPROVAL_HAPPENINGS, FindingWithdrawn.class);

    private static final List<EventType<?>> ALL = List.of(
            DEPARTMENT_REGISTERED,
            RESOURCE_PUBLISHED,
            RESOURCE_SUSPENDED,
            RESOURCE_WITHDRAWN,
            CODE_LIST_ADOPTED,
            CATALOG_CASE_CHANGED,
            FOLLOWED_ENTRY_CHANGED,
            ENTRY_REVIEW_MOVED,
            ACCESS_GRANTED,
            GRANT_REVOKED_BY_PROVIDER,
            GRANT_REVOKED_BY_BUREAU,
            GRANT_REVOKED_BY_CONSUMER,
            GRANT_SUSPENDED,
            GRANT_RESUMED,
            GRANT_NARROWED,
            GRANT_RENEWED,
            CALENDAR_ADOPTED,
            RULE_PROFILE_CHOSEN,
            ACCESS_REQUESTED,
            ACCESS_REFUSED,
            REPLY_DEADLINE_MISSED,
            DISPUTE_CHANGED,
            BATCH_MERGED,
            GRANT_USED,
            CHALLENGE_CHANGED,
            AUDIT_RECORDED,
            CATALOG_DUTY_OPENED,
            CATALOG_DUTY_MET,
            CATALOG_DUTY_LAPSED,
            CATALOG_FINDING_RAISED,
            EXCHANGE_DUTY_OPENED,
            EXCHANGE_DUTY_MET,
            EXCHANGE_DUTY_LAPSED,
            AUDIT_DUTY_OPENED,
            AUDIT_DUTY_MET,
            AUDIT_DUTY_LAPSED,
            DUTY_DUE,
            DUTY_MISSED,
            FINDING_RAISED,
            FINDING_WITHDRAWN);

    private EventTypes() {}

    public static List<EventType<?>> all() {
        return ALL;
    }

    public static Optional<EventType<?>> named(String type) {
        return ALL.stream().filter(each -> each.type().equals(type)).findFirst();
    }
}
