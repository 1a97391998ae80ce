package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.ColumnMappings;
import cn.govshare.catalog.importing.ColumnMappings.Kept;
import cn.govshare.catalog.importing.ImportProblem;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A department keeps what the columns of its tables mean, so that the next one is taken in alike.
@Component
public class KeepMapping {
    private final ColumnMappings mappings;
    private final AuditTrail trail;

    KeepMapping(ColumnMappings mappings, AuditTrail trail) {
        this.mappings = mappings;
        this.trail = trail;
    }

    @Transactional
    public Kept keep(Kept mapping, Actor actor) {
        mappings.keep(actor.department(), mapping);
        trail.record(draft("catalog.import-mapping.keep", mapping.name(), actor));
        return mapping;
    }

    public List<Kept> list(Actor actor) {
        return mappings.list(actor.department());
    }

    /// @throws NotFound when the actor's department has none of this name
    public ColumnMapping read(String name, Actor actor) {
        return mappings.find(actor.department(), name).orElseThrow(() -> noSuch(name));
    }

    /// @throws NotFound when the actor's department has none of this name
    @Transactional
    public void remove(String name, Actor actor) {
        if (!mappings.remove(actor.department(), name)) {
            throw noSuch(name);
        }
        trail.record(draft("catalog.import-mapping.remove", name, actor));
    }

    private static AuditDraft draft(String action, String name, Actor actor) {
        return AuditDraft.of(action, actor).subject(name).article("8(1)").done();
    }

    private static NotFound noSuch(String name) {
        return new NotFound(
                ImportProblem.NO_SUCH_MAPPING,
                Text.of("本部门没有名为 %s 的列映射。", "Your department keeps no mapping named %s.")
                        .with(name));
    }
}
