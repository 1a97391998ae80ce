package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.batchPath;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.push.PushProgress.Stage;
import cn.govshare.exchange.push.PushProgress.State;
import cn.govshare.exchange.push.app.ForgetParts;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.MutableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Art. 16: a batch that is large or whose line is bad comes in parts, each again until it is there")
class PushPartsTest extends PushCase {
    @Autowired
    private PushProgress progress;

    @Autowired
    private ForgetParts forget;

    private Answer part(ResourceCode code, int number, byte[] content, String digest) {
        return calls.as(LAND)
                .send(
                        "PUT",
                        batchPath(code, "p") + "/parts/" + number,
                        BodyPublishers.ofByteArray(content),
                        "Content-Type",
                        "text/csv",
                        "Content-Digest",
                        "sha-256=:%s:"
                                .formatted(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(digest))));
    }

    private Answer part(ResourceCode code, int number, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return part(code, number, bytes, sha256(bytes));
    }

    private Answer complete(ResourceCode code, int parts, String whole) {
        return calls.as(LAND)
                .post(
                        batchPath(code, "p") + "/completion?kind=SNAPSHOT",
                        Map.of("parts", parts, "digest", sha256(whole.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void partsMakeOneBatchAndTheReceiptIsTheSameAgain() {
        var code = journey.unconditional(Journey.villages());
        var whole = HEADER + villages(0, 300, "村");
        int cut = HEADER.length() + 1000;
        assertThat(part(code, 2, whole.substring(cut)).status()).isEqualTo(200);
        var missing = complete(code, 2, whole);
        assertThat(missing.problem()).isEqualTo("push/parts-missing");
        assertThat(missing.text()).contains("[1]");
        assertThat(part(code, 1, whole.substring(0, cut)).status()).isEqualTo(200);
        assertThat(part(code, 1, whole.substring(0, cut)).status()).as("again").isEqualTo(200);
        assertThat(part(code, 1, whole.substring(0, cut + 1)).problem()).isEqualTo("push/other-content");

        var merged = complete(code, 2, whole);

        assertCounts(merged, 300, 300, 0, 0, 0);
        assertThat(merged.json().get("kind").stringValue()).isEqualTo("SNAPSHOT");
        var again = complete(code, 2, whole);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(merged.json());
        assertThat(calls.as(LAND).get(batchPath(code, "p") + "/parts").text()).isEqualTo("[]");
        assertThat(part(code, 3, "late").problem()).isEqualTo("push/other-content");
        assertThat(calls.as(LAND)
                        .get(batchPath(code, "p") + "/progress")
                        .json()
                        .get("stage")
                        .stringValue())
                .isEqualTo("MERGED");
    }

    @Test
    void aPartThatIsNotWhatItSaysIsNotKept() {
        var code = journey.unconditional(Journey.villages());
        var wrong = part(code, 1, HEADER.getBytes(StandardCharsets.UTF_8), "0".repeat(64));
        assertThat(wrong.problem()).isEqualTo("push/digest-mismatch");
        assertThat(calls.as(LAND)
                        .send(
                                "PUT",
                                batchPath(code, "p") + "/parts/1",
                                BodyPublishers.ofString(HEADER),
                                "Content-Type",
                                "text/csv")
                        .problem())
                .isEqualTo("push/bad-content-digest");
        assertThat(part(code, 0, HEADER).problem()).isEqualTo("push/bad-part");
        assertThat(calls.as(LAND).get(batchPath(code, "p") + "/parts").text()).isEqualTo("[]");
    }

    @Test
    void aWholeThatIsNotWhatItSaysStoresNothingAndPartsCanBeGivenUp() {
        var code = journey.unconditional(Journey.villages());
        part(code, 1, HEADER + villages(0, 3, "村"));
        assertThat(complete(code, 1, "other").problem()).isEqualTo("push/digest-mismatch");
        assertThat(rows(code)).isZero();
        assertThat(calls.as(LAND)
                        .send("DELETE", batchPath(code, "p") + "/parts", BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
        assertThat(calls.as(LAND).get(batchPath(code, "p") + "/parts").text()).isEqualTo("[]");
        assertThat(calls.as(EDUCATION).get(batchPath(code, "p") + "/parts").status())
                .isEqualTo(403);
    }

    @Test
    void progressIsToldWhileItLastsAndForgottenLater() {
        var code = journey.unconditional(Journey.villages());
        var batch = new BatchNumber("p");
        assertThat(calls.as(LAND).get(batchPath(code, "p") + "/progress").problem())
                .isEqualTo("push/no-progress");
        var state = new State(Stage.RECEIVING, 10, 2, 1, MutableClock.START, MutableClock.START, null);
        progress.tell(code, batch, state);
        var told = calls.as(LAND).get(batchPath(code, "p") + "/progress").json();
        assertThat(List.of(
                        told.get("stage").stringValue(),
                        told.get("bytes").asString(),
                        told.get("rows").asString()))
                .containsExactly("RECEIVING", "10", "2");
        part(code, 1, HEADER);
        var longAgo = Timestamp.from(MutableClock.START.minusSeconds(864_000));
        jdbc.sql("UPDATE push_part SET received_at = ? WHERE resource = ?")
                .param(longAgo)
                .param(code.value())
                .update();
        jdbc.sql("UPDATE push_progress SET told_at = ? WHERE resource = ?")
                .param(longAgo)
                .param(code.value())
                .update();
        assertThat(forget.forget()).isPositive();
        assertThat(progress.of(code, batch)).isEmpty();
    }
}
