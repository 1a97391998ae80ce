package cn.govshare.kit.trial;

import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trial")
class TrialController {
    private static final Text NOT_YOURS = Text.of("不是您的。", "Not yours.");

    private final Idempotency idempotency;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    TrialController(Idempotency idempotency, JdbcClient jdbc, AuditTrail trail) {
        this.idempotency = idempotency;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @PostMapping("/notes")
    @AllowedRoles(Role.CATALOGER)
    NoteView createNote(
            @Valid @RequestBody NoteForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return new NoteView(idempotency.once(actor, "createNote", key, form, () -> {
            var id = UUID.randomUUID().toString();
            jdbc.sql("INSERT INTO note (id, title) VALUES (:id, :title)")
                    .param("id", id)
                    .param("title", form.title())
                    .update();
            return id;
        }));
    }

    @GetMapping("/notes")
    @AllowedRoles.Everyone
    Page<NoteView> listNotes(PageQuery query) {
        var rows = IntStream.rangeClosed((int) query.afterNumber() + 1, 120)
                .limit(query.limit() + 1L)
                .mapToObj(number -> new NoteView(Integer.toString(number)))
                .toList();
        return query.page(rows, NoteView::id);
    }

    @GetMapping("/resources/{code}")
    @AllowedRoles.Everyone
    NoteView resource(@PathVariable ResourceCode code) {
        return new NoteView(code.value());
    }

    @GetMapping("/failures")
    @AllowedRoles.Everyone
    NoteView fail() {
        throw new IllegalStateException("jdbc:postgresql://inside/secret");
    }

    @GetMapping("/refusals")
    @AllowedRoles.Everyone
    NoteView refuse() {
        throw new Forbidden(CommonProblem.FOREIGN_DEPARTMENT, NOT_YOURS);
    }

    @GetMapping("/recorded-refusals")
    @AllowedRoles.Everyone
    NoteView refuseAndRecord(Actor actor) {
        trail.recordNow(AuditDraft.of("trial.note.read", actor).denied(CommonProblem.FOREIGN_DEPARTMENT));
        throw new Forbidden(CommonProblem.FOREIGN_DEPARTMENT, NOT_YOURS);
    }
}
