package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.batchPath;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.offer.OfferCopy;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What the tests of pushes have in common.
@ServiceTest
abstract class PushCase {
    static final String HEADER = "code,name,street_code,area_code\n";

    @Autowired
    Calls calls;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfferCopy offers;

    Journey journey;

    @BeforeEach
    void journey() {
        journey = new Journey(calls, topics, jdbc);
    }

    static String village(int number, String name) {
        return "%012d,%s,320481001,320481%n".formatted(320_481_001_000L + number, name);
    }

    static String villages(int from, int to, String name) {
        return IntStream.range(from, to).mapToObj(i -> village(i, name + i)).collect(Collectors.joining());
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assertCounts(Answer answer, int rows, int inserted, int updated, int unchanged, int rejected) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        var receipt = answer.json();
        assertThat(List.of(
                        receipt.get("rows").asInt(),
                        receipt.get("inserted").asInt(),
                        receipt.get("updated").asInt(),
                        receipt.get("unchanged").asInt(),
                        receipt.get("rejected").asInt()))
                .as("%s", answer)
                .containsExactly(rows, inserted, updated, unchanged, rejected);
    }

    int rows(ResourceCode code) {
        return calls.as(EDUCATION)
                .get("/api/v1/data-sets/" + code.inPath())
                .json()
                .get("rows")
                .asInt();
    }

    List<String> rejected(ResourceCode code, String number) {
        var faults = calls.as(LAND)
                .get(batchPath(code, number) + "/rejected-rows?limit=200")
                .json()
                .get("items");
        return StreamSupport.stream(faults.spliterator(), false)
                .map(each -> "%d %s %s %s"
                        .formatted(
                                each.get("rowNumber").asInt(),
                                each.path("item").stringValue("-"),
                                each.get("rule").stringValue(),
                                each.get("maskedValue").stringValue()))
                .toList();
    }

    static String line(JsonNode each) {
        return "%d %s %s %s"
                .formatted(
                        each.get("rowNumber").asInt(),
                        each.path("item").stringValue("-"),
                        each.get("rule").stringValue(),
                        each.get("maskedValue").stringValue());
    }
}
