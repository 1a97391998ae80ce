package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.AffectedEntry;
import cn.govshare.catalog.legalbasis.GroundQuery;
import cn.govshare.catalog.legalbasis.LegalBasisProblem;
import cn.govshare.catalog.legalbasis.LegalChange;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LegalGrounds;
import cn.govshare.catalog.legalbasis.ResourceLinks;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Anybody looks at what entries rest on.
@Component
public class ShowGround {
    private final LegalGrounds grounds;
    private final ResourceLinks links;

    ShowGround(LegalGrounds grounds, ResourceLinks links) {
        this.grounds = grounds;
        this.links = links;
    }

    /// A ground with its history and the entries in force that rest on it.
    public record Shown(LegalGround ground, List<LegalChange> changes, List<AffectedEntry> entries) {}

    /// @throws NotFound when there is none
    public Shown show(UUID id) {
        var ground = find(id);
        return new Shown(ground, grounds.changes(id), links.affected(ground, List.of()));
    }

    public List<LegalGround> list(GroundQuery query) {
        return grounds.list(query);
    }

    LegalGround find(UUID id) {
        return grounds.find(id)
                .orElseThrow(() -> new NotFound(
                        LegalBasisProblem.NO_SUCH_GROUND, Text.of("没有该依据或职责。", "There is no such ground.")));
    }
}
