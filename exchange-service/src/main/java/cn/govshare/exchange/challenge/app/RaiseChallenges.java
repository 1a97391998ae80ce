package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.Disputed;
import cn.govshare.exchange.challenge.app.ReadChallengeLines.Line;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Raises many challenges from one CSV, each line a challenge of its own: all of them, or none and every fault told.
@Component
@Article("19")
public class RaiseChallenges {
    private static final int FAULTS_IN_A_PROBLEM = 200;

    private final Offers offers;
    private final CheckChallenge check;
    private final RaiseChallenge raiseChallenge;
    private final DataChallenges challenges;
    private final ChallengeSettings settings;

    RaiseChallenges(
            Offers offers,
            CheckChallenge check,
            RaiseChallenge raiseChallenge,
            DataChallenges challenges,
            ChallengeSettings settings) {
        this.offers = offers;
        this.check = check;
        this.raiseChallenge = raiseChallenge;
        this.challenges = challenges;
        this.settings = settings;
    }

    private record Checked(Line line, CheckedChallenge result) {}

    /// How many bytes the file may have.
    public long mostBytes() {
        return settings.maxFileSize().toBytes();
    }

    /// @return the challenges in the order of their lines
    /// @throws PolicyViolation naming every broken rule by line
    @Transactional
    public List<DataChallenge> raise(ResourceCode resource, byte[] csv, Actor actor) {
        var offer = offers.require(resource);
        challenges.takeTurn(actor.department(), resource);
        var faults = new ArrayList<Fault>();
        var checked = new ArrayList<Checked>();
        var seen = new HashSet<Disputed>();
        for (var line : new ReadChallengeLines(offer, settings.maxLines()).read(csv)) {
            var result = check.check(offer, line.raised(), actor.department());
            result.faults().forEach(fault -> faults.add(ofLine(line, fault)));
            if (result.faults().isEmpty() && isRaised(offer, line, result, actor, seen)) {
                faults.add(ofLine(
                        line,
                        new Fault(
                                "",
                                "already-raised",
                                Text.of("本部门已就此提出疑义,或文件中有重复行。", "Raised already, or twice in the file."),
                                "19")));
            }
            checked.add(new Checked(line, result));
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    ChallengeProblem.BREAKS_RULES,
                    Text.of(
                                    "共 %s 处不符合规定,未提出任何疑义;请逐一更正后重新提交。",
                                    "%s faults and nothing is raised; mend each and send it again.")
                            .with(faults.size()),
                    faults.stream().limit(FAULTS_IN_A_PROBLEM).toList());
        }
        return checked.stream()
                .map(each -> raiseChallenge.open(offer, each.line().raised(), each.result(), actor))
                .toList();
    }

    private boolean isRaised(Offer offer, Line line, CheckedChallenge result, Actor actor, Set<Disputed> seen) {
        var disputed = new Disputed(line.raised().items(), result.recordKey());
        return !seen.add(disputed)
                || challenges
                        .sameOpen(actor.department(), offer.resource(), disputed)
                        .isPresent();
    }

    private static Fault ofLine(Line line, Fault fault) {
        return new Fault(
                "/lines/%d%s".formatted(line.number(), fault.field()), fault.code(), fault.message(), fault.article());
    }
}
