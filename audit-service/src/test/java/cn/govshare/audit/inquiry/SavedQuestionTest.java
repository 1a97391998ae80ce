package cn.govshare.audit.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 24: a supervisor keeps questions and asks them again")
class SavedQuestionTest {
    private static final String QUESTIONS = "/api/v1/audit-questions";
    private static final Actor AUDITOR = Actors.of(Actors.department(161), Role.AUDITOR);
    private static final Actor COLLEAGUE =
            new Actor("colleague", "colleague", "govshare-console", AUDITOR.department(), Set.of(Role.AUDITOR));
    private static final Actor OTHER = Actors.of(Actors.department(162), Role.FINANCE);

    private final Calls calls;
    private final Topics topics;

    @Autowired
    SavedQuestionTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    private Answer saved(boolean shared, Map<String, String> criteria) {
        return calls.as(AUDITOR).post(QUESTIONS, Map.of("name", "一周下载", "shared", shared, "criteria", criteria));
    }

    private static String path(Answer saved) {
        assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
        return QUESTIONS + "/" + saved.json().path("id").stringValue();
    }

    @Test
    void itIsAskedAgain() {
        var grant = UUID.randomUUID();
        topics.send(EventTypes.AUDIT_RECORDED, Records.query().grant(grant).left());
        var question = path(saved(false, Map.of("grant", grant.toString(), "lastDays", "36500")));

        await().untilAsserted(() -> assertThat(calls.as(AUDITOR)
                        .get(question + "/entries")
                        .json()
                        .path("items")
                        .size())
                .isOne());
        assertThat(calls.as(AUDITOR)
                        .get(question)
                        .json()
                        .path("criteria")
                        .path("lastDays")
                        .stringValue())
                .isEqualTo("36500");
    }

    @Test
    void colleaguesSeeWhatIsSharedAndOthersNothing() {
        var own = path(saved(false, Map.of()));
        var shared = path(saved(true, Map.of("decision", "DENIED")));

        assertThat(calls.as(COLLEAGUE).get(own).problem()).isEqualTo("audit/no-such-question");
        assertThat(calls.as(COLLEAGUE).get(shared).status()).isEqualTo(200);
        assertThat(calls.as(OTHER).get(shared).status()).isEqualTo(404);
        assertThat(calls.as(COLLEAGUE).get(QUESTIONS).text())
                .contains(shared.substring(QUESTIONS.length() + 1))
                .doesNotContain(own.substring(QUESTIONS.length() + 1));
        assertThat(calls.as(COLLEAGUE)
                        .send("DELETE", shared, BodyPublishers.noBody())
                        .problem())
                .isEqualTo("audit/not-your-question");
    }

    @Test
    void itsAuthorChangesAndRemovesIt() {
        var question = path(saved(false, Map.of()));

        var changed = calls.as(AUDITOR).put(question, Map.of("name", "被拒绝", "criteria", Map.of("decision", "DENIED")));
        var removed = calls.as(AUDITOR).send("DELETE", question, BodyPublishers.noBody());

        assertThat(changed.json().path("name").stringValue()).isEqualTo("被拒绝");
        assertThat(removed.status()).isEqualTo(204);
        assertThat(calls.as(AUDITOR).get(question).status()).isEqualTo(404);
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().startsWith("audit.question.")
                                && question.endsWith(String.valueOf(each.subject()))))
                .extracting(each -> each.action())
                .containsExactlyInAnyOrder("audit.question.save", "audit.question.change", "audit.question.remove");
    }

    @Test
    void whatCannotBeAskedIsNotSaved() {
        assertThat(saved(false, Map.of("decision", "MAYBE")).problem()).isEqualTo("audit/unanswerable");
        assertThat(saved(false, Map.of("colour", "red")).problem()).isEqualTo("audit/unanswerable");
    }
}
