package cn.govshare.audit.inquiry.app;

import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.audit.inquiry.SavedQuestion;
import cn.govshare.audit.inquiry.SavedQuestions;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Shows a supervisor the questions that he and, when they share them, his colleagues keep.
@Component
@Article("24")
public class ReadQuestion {
    private final SavedQuestions questions;

    ReadQuestion(SavedQuestions questions) {
        this.questions = questions;
    }

    public SavedQuestion read(UUID id, Actor actor) {
        return questions
                .find(id)
                .filter(question -> question.isSeenBy(actor))
                .orElseThrow(() -> new NotFound(
                        InquiryProblem.NO_SUCH_QUESTION,
                        Text.of("没有标识为 %s 的查询。", "There is no saved question %s.")
                                .with(id)));
    }

    public List<SavedQuestion> list(Actor actor, String after, int limit) {
        return questions.seenBy(actor, after, limit);
    }
}
