package cn.govshare.exchange.correction.app;

import cn.govshare.exchange.correction.Correction;
import cn.govshare.exchange.correction.CorrectionProblem;
import cn.govshare.exchange.correction.CorrectionStatus;
import cn.govshare.exchange.correction.Corrections;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows a department the corrections that are on their way to it; nobody else's.
@Component
@Article("19")
public class ReadCorrections {
    private final Corrections corrections;

    ReadCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    /// @param status only of this status, or of any when null
    public List<Correction> list(@Nullable CorrectionStatus status, @Nullable UUID after, int limit, Actor actor) {
        return corrections.to(actor.department(), status, after, limit);
    }

    /// @throws NotFound when there is none of that id for the actor's department
    public Correction read(UUID id, Actor actor) {
        return corrections
                .find(id)
                .filter(each -> actor.belongsTo(each.receiver().consumer()))
                .orElseThrow(() -> new NotFound(
                        CorrectionProblem.NO_SUCH_CORRECTION, Text.of("没有该更正。", "There is no such correction.")));
    }
}
