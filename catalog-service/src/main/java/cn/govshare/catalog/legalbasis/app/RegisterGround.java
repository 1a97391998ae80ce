package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.department.app.ShowDepartment;
import cn.govshare.catalog.legalbasis.GroundRule;
import cn.govshare.catalog.legalbasis.LegalBasisProblem;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LegalGrounds;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau registers a document or a department's function, or corrects what it stated.
@Component
@Article({"9(2)", "11(1)"})
public class RegisterGround {
    private final ShowGround showGround;
    private final ShowDepartment showDepartment;
    private final LegalGrounds grounds;
    private final Idempotency idempotency;
    private final AuditTrail trail;

    RegisterGround(
            ShowGround showGround,
            ShowDepartment showDepartment,
            LegalGrounds grounds,
            Idempotency idempotency,
            AuditTrail trail) {
        this.showGround = showGround;
        this.showDepartment = showDepartment;
        this.grounds = grounds;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    /// @param content what the repeated call is told from another by
    /// @throws cn.govshare.kernel.problem.PolicyViolation with all rules that it breaks
    public LegalGround register(LegalGround ground, Object content, @Nullable String key, Actor actor) {
        var id = idempotency.once(actor, "registerLegalGround", key, content, () -> {
            check(ground);
            grounds.add(ground);
            record("catalog.legal-ground.register", ground, actor);
            return ground.id().toString();
        });
        return showGround.find(UUID.fromString(id));
    }

    /// @param version the version that the editor has seen
    /// @throws Conflict when it is no longer that version, or has ended
    @Transactional
    public LegalGround correct(LegalGround statements, long version, SeenVersion seen, Actor actor) {
        var before = showGround.find(statements.id());
        seen.mustBe(before.version());
        if (before.version() != version) {
            throw new Conflict(
                    LegalBasisProblem.CHANGED_MEANWHILE,
                    Text.of("内容已被他人修改,请重新读取后再改。", "Somebody changed it meanwhile; read it again."));
        }
        var corrected = before.correct(statements);
        check(corrected);
        grounds.save(corrected);
        record("catalog.legal-ground.correct", corrected, actor);
        return corrected;
    }

    private void check(LegalGround ground) {
        GroundRule.check(ground);
        var department = ground.department();
        if (department != null) {
            showDepartment.show(department).refuseWhenDissolved();
        }
    }

    private void record(String action, LegalGround ground, Actor actor) {
        trail.record(AuditDraft.of(action, actor)
                .subject(ground.id().toString())
                .article("9(2)")
                .done());
    }
}
