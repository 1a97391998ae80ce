package cn.govshare.audit.inquiry.app;

import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.audit.inquiry.SavedQuestion;
import cn.govshare.audit.inquiry.SavedQuestions;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a question, changes it, or removes it; only its author does the latter two.
@Component
@Article("24")
public class SaveQuestion {
    private final SavedQuestions questions;
    private final ReadQuestion readQuestion;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Clock clock;

    SaveQuestion(
            SavedQuestions questions,
            ReadQuestion readQuestion,
            Idempotency idempotency,
            AuditTrail trail,
            Clock clock) {
        this.questions = questions;
        this.readQuestion = readQuestion;
        this.idempotency = idempotency;
        this.trail = trail;
        this.clock = clock;
    }

    public SavedQuestion save(
            String name, boolean shared, Map<Criterion, String> criteria, @Nullable String key, Actor author) {
        var question = SavedQuestion.of(UUID.randomUUID(), author, name, shared, criteria, clock.instant());
        var content = List.of(author.account(), name, shared, criteria);
        var id = idempotency.once(author, "saveAuditQuestion", key, content, () -> {
            questions.save(question);
            record("audit.question.save", question, author);
            return question.id().toString();
        });
        return readQuestion.read(UUID.fromString(id), author);
    }

    @Transactional
    public SavedQuestion change(UUID id, String name, boolean shared, Map<Criterion, String> criteria, Actor author) {
        own(id, author);
        var question = SavedQuestion.of(id, author, name, shared, criteria, clock.instant());
        questions.save(question);
        record("audit.question.change", question, author);
        return question;
    }

    @Transactional
    public void remove(UUID id, Actor author) {
        var question = own(id, author);
        questions.remove(id);
        record("audit.question.remove", question, author);
    }

    private SavedQuestion own(UUID id, Actor author) {
        var question = readQuestion.read(id, author);
        if (!question.isOf(author)) {
            throw new Forbidden(
                    InquiryProblem.NOT_YOUR_QUESTION,
                    Text.of("只有保存人可以修改或删除该查询。", "Only its author changes or removes a saved question."));
        }
        return question;
    }

    private void record(String action, SavedQuestion question, Actor author) {
        trail.record(AuditDraft.of(action, author)
                .subject(question.id().toString())
                .items(question.question().items())
                .article("24")
                .done());
    }
}
