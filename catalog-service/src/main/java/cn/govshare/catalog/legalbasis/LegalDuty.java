package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.event.DutyLapsed;
import cn.govshare.kernel.event.DutyMet;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One department's duty to update one entry, or its part of the catalog, after a change of law or of its functions.
/// The
/// statutory clock counts it.
///
/// @param id the case under which the clock knows it
/// @param duty an update, or a reclassification where the basis for not sharing has gone
/// @param resource absent when no entry rests on the function that changed
/// @param revision the revision in force when it arose; a later one meets it
/// @param openedOn the day of the change
/// @param dueOn as the clock says; absent until it has spoken
/// @param missed true once its last day passed and nothing was done
/// @param reason why it need not be done
@Article({"9(2)", "11(1)"})
public record LegalDuty(
        UUID id,
        UUID change,
        UUID ground,
        Duty duty,
        DepartmentCode owner,
        @Nullable ResourceCode resource,
        int revision,
        LocalDate openedOn,
        LegalDutyStatus status,
        @Nullable LocalDate dueOn,
        boolean missed,
        @Nullable Instant closedAt,
        @Nullable String reason,
        long version) {

    public static LegalDuty open(UUID id, LegalChange change, AffectedEntry entry) {
        var duty = change.kind() == ChangeKind.ENDED && entry.isNotSharedByIt()
                ? Duty.RECLASSIFICATION
                : Duty.CATALOG_UPDATE;
        return new LegalDuty(
                id,
                change.id(),
                change.ground(),
                duty,
                entry.provider(),
                entry.resource(),
                entry.revision(),
                change.effectiveOn(),
                LegalDutyStatus.OPEN,
                null,
                false,
                null,
                null,
                1);
    }

    /// The duty of a department whose function changed and on which no entry rests yet.
    public static LegalDuty open(UUID id, LegalChange change, DepartmentCode owner) {
        return new LegalDuty(
                id,
                change.id(),
                change.ground(),
                Duty.CATALOG_UPDATE,
                owner,
                null,
                0,
                change.effectiveOn(),
                LegalDutyStatus.OPEN,
                null,
                false,
                null,
                null,
                1);
    }

    /// @throws Conflict when it is closed
    public LegalDuty meet(Instant at) {
        return close(LegalDutyStatus.MET, at, null);
    }

    /// @throws Conflict when it is closed
    public LegalDuty lapse(Instant at, String why) {
        return close(LegalDutyStatus.LAPSED, at, why);
    }

    private LegalDuty close(LegalDutyStatus next, Instant at, @Nullable String why) {
        if (!status.canBecome(next)) {
            throw new Conflict(
                    LegalBasisProblem.DUTY_CLOSED,
                    new Text(
                            "该项更新义务%s。".formatted(status.label().zh()),
                            "The duty is %s.".formatted(status.label().en())));
        }
        return new LegalDuty(
                id,
                change,
                ground,
                duty,
                owner,
                resource,
                revision,
                openedOn,
                next,
                dueOn,
                missed,
                at,
                why,
                version + 1);
    }

    /// What the clock is told.
    ///
    /// @param subject what is to be done, in a few words
    /// @param reclassifyWithin working days that count where the rules name none
    public DutyOpened opened(String subject, int reclassifyWithin) {
        boolean reclassify = duty == Duty.RECLASSIFICATION;
        return new DutyOpened(
                id,
                duty,
                owner,
                null,
                resource,
                subject,
                openedOn,
                reclassify ? "11" : "9",
                reclassify ? reclassifyWithin : null,
                null,
                version);
    }

    public DutyMet met(Instant at) {
        return new DutyMet(id, duty, at, version);
    }

    public DutyLapsed lapsed(Instant at, String why) {
        return new DutyLapsed(id, duty, at, why, version);
    }
}
