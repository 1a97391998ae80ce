package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.batchPath;
import static cn.govshare.exchange.Journey.item;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.TestTokens;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PushAdmissionTest extends PushCase {
    @Nested
    @DisplayName("The same batch counts once")
    class Idempotency {
        @Test
        void repeatedPushAnswersTheStoredReceipt() {
            var code = journey.unconditional(Journey.villages());
            var body = HEADER + villages(0, 10, "村");
            var first = journey.push(LAND, code, "2026-11-20.1", body);
            var second = journey.push(LAND, code, "2026-11-20.1", body);
            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.json()).isEqualTo(first.json());
        }

        @Test
        void otherContentUnderTheSameNumberIsAConflict() {
            var code = journey.unconditional(Journey.villages());
            journey.push(LAND, code, "1", HEADER + villages(0, 10, "村"));
            var answer = journey.push(LAND, code, "1", HEADER + villages(0, 10, "树"));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("push/other-content");
            assertThat(rows(code)).isEqualTo(10);
        }

        @Test
        void fiftyEqualPushesAtOnceAreOneBatch() throws Exception {
            var code = journey.unconditional(Journey.villages());
            var body = HEADER + villages(0, 200, "村");
            List<Callable<Answer>> pushes = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                pushes.add(() -> journey.push(LAND, code, "1", body));
            }
            var answers = new ArrayList<Answer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var future : threads.invokeAll(pushes)) {
                    answers.add(future.get());
                }
            }
            assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(49);
            assertThat(answers)
                    .extracting(Answer::json)
                    .containsOnly(answers.getFirst().json());
            assertThat(rows(code)).isEqualTo(200);
            assertThat(journey.records("exchange.batch.push", code)).hasSize(1);
        }

        @Test
        void differentPushesAtOnceNeverMix() throws Exception {
            var code = journey.unconditional(Journey.villages());
            List<Callable<Answer>> pushes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                var number = "b" + i;
                var body = HEADER + villages(0, 500, number + "-");
                pushes.add(() -> journey.push(LAND, code, number, body));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var future : threads.invokeAll(pushes)) {
                    assertThat(future.get().status()).isEqualTo(201);
                }
            }
            var csv = journey.download(LAND, code, Journey.download("CSV")).text();
            assertThat(csv.lines()
                            .skip(1)
                            .map(row -> row.replace("\"", "").split(",")[1].split("-")[0])
                            .distinct())
                    .hasSize(1);
            assertThat(rows(code)).isEqualTo(500);
        }

        @Test
        void aDigestThatDiffersStoresNothing() {
            var code = journey.unconditional(Journey.villages());
            var body = (HEADER + villages(0, 10, "村")).getBytes(StandardCharsets.UTF_8);
            var right = "sha-256=:%s:"
                    .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(body))));
            var wrong = "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(new byte[32]));
            assertThat(journey.push(LAND, code, "1", body, "text/csv", "Content-Digest", wrong)
                            .problem())
                    .isEqualTo("push/digest-mismatch");
            assertThat(rows(code)).isZero();
            assertThat(journey.push(LAND, code, "1", body, "text/csv", "Content-Digest", "md5=x")
                            .problem())
                    .isEqualTo("push/bad-content-digest");
            assertThat(journey.push(LAND, code, "1", body, "text/csv", "Content-Digest", right)
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void aBodyThatBreaksOffStoresNothing() throws IOException {
            var code = journey.unconditional(Journey.villages());
            var uri = calls.uri(batchPath(code, "1"));
            try (var socket = new Socket(uri.getHost(), uri.getPort())) {
                var head = """
                    PUT %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: text/csv
                    Content-Length: 100000

                    """.formatted(uri.getPath(), TestTokens.shared().of(LAND))
                        .replace("\n", "\r\n");
                socket.getOutputStream()
                        .write((head + HEADER + villages(0, 100, "村")).getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
            assertThat(journey.records("exchange.batch.push", code))
                    .extracting(AuditRecorded::reason)
                    .containsExactly("push/body-broken-off");
            assertThat(rows(code)).isZero();
            assertThat(calls.as(LAND).get(batchPath(code, "1")).status()).isEqualTo(404);
        }
    }

    @Nested
    @DisplayName("Art. 7, 18: only the provider's own system pushes, and only to what is published")
    class WhoMayPush {
        @Test
        void aForeignDepartmentIsDeniedAndRecordedOnce() {
            var code = journey.unconditional(Journey.villages());
            var answer = journey.push(EDUCATION, code, "1", HEADER + villages(0, 1, "村"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("push/not-the-provider");
            assertThat(journey.records("exchange.batch.push", code))
                    .singleElement()
                    .satisfies(record -> assertThat(record.decision()).isEqualTo(Decision.DENIED));
            assertThat(topics.all(EventTypes.AUDIT_RECORDED))
                    .noneMatch(each ->
                            each.action().equals("access.denied") && "push/not-the-provider".equals(each.reason()));
        }

        @Test
        void unknownAndWithdrawnResourcesLookAlike() {
            var withdrawn = journey.unconditional(Journey.villages());
            journey.withdraw(withdrawn, Actors.LAND, 2);
            for (var code : List.of(withdrawn, Journey.newCode())) {
                var answer = journey.push(LAND, code, "1", HEADER + villages(0, 1, "村"));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("data-set/not-published");
                assertThat(calls.as(LAND)
                                .get("/api/v1/data-sets/" + code.inPath())
                                .problem())
                        .isEqualTo("data-set/not-published");
            }
        }

        @Test
        void receiptsAreTheProvidersAndTheBureausBusiness() {
            var code = journey.unconditional(Journey.villages());
            journey.push(LAND, code, "1", HEADER + villages(0, 1, "村"));
            var path = batchPath(code, "1");
            assertThat(calls.as(Actors.of(Actors.LAND, Role.CATALOGER))
                            .get(path)
                            .status())
                    .isEqualTo(200);
            assertThat(calls.as(Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR))
                            .get(path)
                            .status())
                    .isEqualTo(200);
            var foreign = calls.as(Actors.of(Actors.EDUCATION, Role.CATALOGER));
            assertThat(foreign.get(path).status()).isEqualTo(404);
            assertThat(foreign.get(path).problem())
                    .isEqualTo(foreign.get(batchPath(code, "2")).problem());
            assertThat(foreign.get(path + "/rejected-rows").status()).isEqualTo(404);
            assertThat(calls.as(Actors.of(Actors.LAND, Role.AUDITOR)).get(path).status())
                    .isEqualTo(403);
        }

        @Test
        void compressedAndOtherBodiesAreNotTaken() {
            var code = journey.unconditional(Journey.villages());
            var caller = calls.as(LAND);
            var path = batchPath(code, "1");
            assertThat(caller.send(
                                    "PUT",
                                    path,
                                    BodyPublishers.ofString("x"),
                                    "Content-Type",
                                    "text/csv",
                                    "Content-Encoding",
                                    "gzip")
                            .status())
                    .isEqualTo(415);
            assertThat(caller.send("PUT", path, BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                            .status())
                    .isEqualTo(415);
            assertThat(caller.send(
                                    "PUT",
                                    batchPath(code, "a%20b"),
                                    BodyPublishers.ofString("x"),
                                    "Content-Type",
                                    "text/csv")
                            .problem())
                    .isEqualTo("push/bad-batch-number");
        }
    }

    @Test
    @DisplayName("Names in an entry that are made to inject SQL reach no statement")
    void attackStringsAsNames() {
        var items = List.of(
                key("code\" text); DROP TABLE push_batch; --", "'; DROP TABLE offer; --", ItemType.STRING, 20),
                item("select", "\"", ItemType.STRING, null),
                item("v1", "pg_catalog", ItemType.STRING, null));
        var code = Journey.newCode();
        // The schema of the event refuses such names; this goes round it.
        offers.apply(Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, items, 1));
        var body = "\"code\"\" text); DROP TABLE push_batch; --\",select,v1\n' OR 1=1 --,\"; DELETE FROM offer\",$$\n";
        assertCounts(journey.push(LAND, code, "1", body), 1, 1, 0, 0, 0);
        assertThat(journey.download(LAND, code, Journey.download("CSV")).status())
                .as("the trail takes no such names, and what can't be recorded does not leave")
                .isEqualTo(500);
        var names = jdbc.sql(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema LIKE 'provider\\_%'")
                .query(String.class)
                .list();
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("item_\\d+|merged_at|change_no|deleted|at"));
    }
}
