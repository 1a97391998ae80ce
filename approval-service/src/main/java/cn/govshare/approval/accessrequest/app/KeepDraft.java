package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.RequestDraft;
import cn.govshare.approval.accessrequest.RequestDrafts;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a department's unsent forms and templates. Nothing is asked of anybody by them, so that they leave no record.
@Component
@Article("17")
public class KeepDraft {
    private final RequestDrafts drafts;
    private final Clock clock;

    KeepDraft(RequestDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public RequestDraft keep(String name, boolean template, String form, Actor actor) {
        var draft = new RequestDraft(
                UUID.randomUUID(), actor.department(), name, template, form, actor.name(), clock.instant(), 1);
        drafts.add(draft);
        return draft;
    }

    /// @throws NotFound when the actor's department has no such draft
    @Transactional
    public RequestDraft keep(UUID id, String name, boolean template, String form, Actor actor) {
        var known = read(id, actor);
        var draft = new RequestDraft(
                id, known.department(), name, template, form, actor.name(), clock.instant(), known.version() + 1);
        drafts.save(draft);
        return draft;
    }

    /// @throws NotFound when the actor's department has no such draft
    public RequestDraft read(UUID id, Actor actor) {
        return drafts.find(id, actor.department())
                .orElseThrow(() -> new NotFound(
                        AccessRequestProblem.NO_SUCH_DRAFT,
                        Text.of("没有编号为 %s 的草稿或模板。", "There is no draft or template %s.")
                                .with(id)));
    }

    @Transactional
    public void remove(UUID id, Actor actor) {
        drafts.remove(read(id, actor).id());
    }
}
