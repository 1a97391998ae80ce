package cn.govshare.exchange.challenge;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A department's challenge of a datum that it received, from the day it is raised to the answer (art. 19).
///
/// @param number what people call it, as in `YY-20261120-000042`
/// @param resourceName the entry's name when it was challenged
/// @param statement why the datum is doubted
/// @param raisedBy name of the account
/// @param verifier who owes the verification now: the provider, or the department that it was forwarded to
/// @param forwardedBy the departments that forwarded it, in order; the bureau's own word ends the forwarding
/// @param assigned true when the bureau has named the verifier, who can't forward it any more
/// @param verdict present once somebody has found something
@Article("19")
public record DataChallenge(
        UUID id,
        String number,
        ResourceCode resource,
        int revision,
        String resourceName,
        DepartmentCode provider,
        DepartmentCode challenger,
        Disputed disputed,
        Doubt doubt,
        String statement,
        ChallengeStatus status,
        String raisedBy,
        Instant raisedAt,
        DepartmentCode verifier,
        List<DepartmentCode> forwardedBy,
        boolean assigned,
        VerificationTerm term,
        @Nullable Verdict verdict,
        @Nullable Instant closedAt,
        long version) {
    public DataChallenge {
        forwardedBy = List.copyOf(forwardedBy);
    }

    /// A challenge as it begins: the provider owes the verification, from the day after.
    public static DataChallenge raise(
            UUID id,
            String number,
            ResourceCode resource,
            int revision,
            String resourceName,
            DepartmentCode provider,
            DepartmentCode challenger,
            Disputed disputed,
            Doubt doubt,
            String statement,
            String raisedBy,
            Instant now,
            LocalDate today) {
        return new DataChallenge(
                id,
                number,
                resource,
                revision,
                resourceName,
                provider,
                challenger,
                disputed,
                doubt,
                statement,
                ChallengeStatus.RAISED,
                raisedBy,
                now,
                provider,
                List.of(),
                false,
                VerificationTerm.opened(today),
                null,
                null,
                1);
    }

    /// The verifier has begun.
    ///
    /// @throws Conflict when it is not waiting for that
    public DataChallenge takeUp() {
        return become(ChallengeStatus.IN_VERIFICATION, verifier, forwardedBy, assigned, term, verdict, null);
    }

    /// Another department is the true source and has to verify, from this day on.
    ///
    /// @throws PolicyViolation when it would go in a circle, or the bureau has named the verifier
    public DataChallenge forward(DepartmentCode source, LocalDate today) {
        if (assigned || source.equals(verifier) || forwardedBy.contains(source)) {
            throw new PolicyViolation(
                    ChallengeProblem.FORWARDED_IN_A_CIRCLE,
                    Text.of(
                            "不能转给已转出过的部门或本部门,市大数据管理局指定后也不能再转;请校核,或请市大数据管理局指定数源部门。",
                            "It can't go back to a department that forwarded it, nor on once the bureau has named the source; verify it, or ask the bureau to name the source."));
        }
        return passTo(source, false, today);
    }

    /// The bureau names the department that has to verify; its word is final.
    public DataChallenge assign(DepartmentCode source, LocalDate today) {
        return passTo(source, true, today);
    }

    private DataChallenge passTo(DepartmentCode source, boolean byBureau, LocalDate today) {
        var passed = new ArrayList<>(forwardedBy);
        passed.add(verifier);
        return become(
                ChallengeStatus.FORWARDED, source, passed, byBureau, VerificationTerm.opened(today), verdict, null);
    }

    /// The datum is wrong. When the verifier is not the provider, the provider now owes the correction.
    public DataChallenge confirm(Verdict finding, LocalDate today) {
        if (verifier.equals(provider)) {
            return become(ChallengeStatus.CONFIRMED, verifier, forwardedBy, assigned, term, finding, null);
        }
        var passed = new ArrayList<>(forwardedBy);
        passed.add(verifier);
        return become(ChallengeStatus.CONFIRMED, provider, passed, true, VerificationTerm.opened(today), finding, null);
    }

    /// The provider has corrected its data.
    public DataChallenge correct(Verdict finding) {
        return become(ChallengeStatus.CORRECTED, verifier, forwardedBy, assigned, term, finding, finding.at());
    }

    /// The datum stands, for these reasons.
    public DataChallenge reject(Verdict reasons) {
        return become(ChallengeStatus.REJECTED, verifier, forwardedBy, assigned, term, reasons, reasons.at());
    }

    /// The challenger has no doubt any more.
    public DataChallenge withdraw(Instant at) {
        return become(ChallengeStatus.WITHDRAWN, verifier, forwardedBy, assigned, term, verdict, at);
    }

    /// The clock has told the last day of the duty that is owed now.
    public DataChallenge due(LocalDate on, boolean provisional) {
        return next(status, verifier, forwardedBy, assigned, term.due(on, provisional), verdict, closedAt);
    }

    /// The clock has noticed that the last day passed (art. 26).
    @Article({"19", "26"})
    public DataChallenge missed(Instant at) {
        return next(status, verifier, forwardedBy, assigned, term.missed(at), verdict, closedAt);
    }

    private DataChallenge become(
            ChallengeStatus next,
            DepartmentCode nextVerifier,
            List<DepartmentCode> passedBy,
            boolean byBureau,
            VerificationTerm owed,
            @Nullable Verdict found,
            @Nullable Instant closed) {
        if (!status.canBecome(next)) {
            throw new Conflict(
                    ChallengeProblem.NOT_OPEN_FOR_THAT,
                    new Text(
                            "该疑义%s,不能再这样办理。".formatted(status.label().zh()),
                            "The challenge is %s; that can't be done any more."
                                    .formatted(status.label().en())));
        }
        return next(next, nextVerifier, passedBy, byBureau, owed, found, closed);
    }

    private DataChallenge next(
            ChallengeStatus next,
            DepartmentCode nextVerifier,
            List<DepartmentCode> passedBy,
            boolean byBureau,
            VerificationTerm owed,
            @Nullable Verdict found,
            @Nullable Instant closed) {
        return new DataChallenge(
                id,
                number,
                resource,
                revision,
                resourceName,
                provider,
                challenger,
                disputed,
                doubt,
                statement,
                next,
                raisedBy,
                raisedAt,
                nextVerifier,
                passedBy,
                byBureau,
                owed,
                found,
                closed,
                version + 1);
    }
}
