package cn.govshare.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("The same request sent twice has one effect")
class IdempotencyTest {
    private static final String NOTES = "/api/v1/trial/notes";

    @Autowired
    Calls calls;

    @Autowired
    Idempotency idempotency;

    @Autowired
    JdbcClient jdbc;

    private final String title = UUID.randomUUID().toString();

    private Answer create(int department, String key, int count) {
        return calls.as(Actors.of(Actors.department(department), Role.CATALOGER))
                .post(NOTES, """
                        {"title": "%s", "count": %d, "sharingType": "CONDITIONAL", "lines": []}""".formatted(title, count), "Idempotency-Key", key);
    }

    private long created() {
        return jdbc.sql("SELECT count(*) FROM note WHERE title = :title")
                .param("title", title)
                .query((rs, _) -> rs.getLong(1))
                .single();
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("id").stringValue();
    }

    @Test
    void theSameKeyAnswersTheSameId() {
        var key = UUID.randomUUID().toString();

        assertThat(id(create(401, key, 1))).isEqualTo(id(create(401, key, 1)));
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void alsoWhenSentTwentyTimesAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<String> call = () -> id(create(402, key, 1));

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = callers.invokeAll(Stream.generate(() -> call).limit(20).toList());
            for (var id : ids) {
                assertThat(id.get()).isEqualTo(ids.getFirst().get());
            }
        }
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        var key = UUID.randomUUID().toString();
        id(create(403, key, 1));

        var answer = create(403, key, 2);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("request/idempotency-key-reused");
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void anotherDepartmentsKeyIsAnother() {
        var key = UUID.randomUUID().toString();

        assertThat(id(create(404, key, 1))).isNotEqualTo(id(create(405, key, 1)));
        assertThat(created()).isEqualTo(2);
    }

    @Test
    void aMissingKeyIsRefused() {
        for (var key : new String[] {" ", "k".repeat(129)}) {
            var answer = create(406, key, 1);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("request/idempotency-key-missing");
        }
        var actor = Actors.of(Actors.department(406), Role.CATALOGER);
        assertThatThrownBy(() -> idempotency.once(actor, "createNote", null, "content", () -> "id"))
                .hasMessageContaining("request/idempotency-key-missing");
        assertThat(created()).isZero();
    }

    @Test
    void aCreationThatFailedMayBeTriedAgain() {
        var actor = Actors.of(Actors.department(407), Role.CATALOGER);
        var key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> idempotency.once(actor, "createNote", key, "content", () -> {
                    throw new IllegalStateException("the first time");
                }))
                .hasMessage("the first time");

        assertThat(idempotency.once(actor, "createNote", key, "content", () -> "second"))
                .isEqualTo("second");
        assertThat(idempotency.once(actor, "createNote", key, "content", () -> "third"))
                .isEqualTo("second");
    }
}
