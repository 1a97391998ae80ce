package cn.govshare.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Every error is a problem document (RFC 9457)")
class ProblemsTest {
    private static final String NOTES = "/api/v1/trial/notes";
    private static final String GOOD = """
            {"title": "a", "count": 1, "sharingType": "CONDITIONAL", "lines": []}""";

    @Autowired
    Calls calls;

    private Calls.Caller clerk;

    @BeforeEach
    void aClerk() {
        clerk = calls.as(Actors.of(Actors.department(301), Role.CATALOGER));
    }

    private static List<String> faults(Answer answer) {
        return StreamSupport.stream(answer.json().path("faults").spliterator(), false)
                .map(each -> each.path("field").stringValue() + " "
                        + each.path("code").stringValue())
                .toList();
    }

    private static List<String> messages(Answer answer) {
        return StreamSupport.stream(answer.json().path("faults").spliterator(), false)
                .map(each -> each.path("message").stringValue())
                .toList();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var answer = clerk.post(NOTES, """
                {"title": " ", "count": 0, "lines": [{"text": "good"}, {"text": ""}, {}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("request/invalid-input");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/title not-blank",
                        "/count positive",
                        "/sharingType not-null",
                        "/lines/1/text not-blank",
                        "/lines/2/text not-blank");
        assertThat(answer.json().path("detail").stringValue()).contains("5");
    }

    @Test
    void speaksChineseUnlessEnglishIsAsked() {
        var body = "{\"title\": \"\"}";

        for (var headers : List.of(
                new String[] {},
                new String[] {"Accept-Language", "zh"},
                new String[] {"Accept-Language", "fr-FR"},
                new String[] {"Accept-Language", "zh-TW, en;q=0.5"})) {
            var answer = clerk.post(NOTES, body, headers);
            assertThat(answer.json().path("title").stringValue()).isEqualTo("输入有误");
            assertThat(messages(answer)).allMatch(each -> each.matches("\\p{IsHan}.*"), "is Chinese");
        }
        for (var language : List.of("en", "en-US,en;q=0.9", "en-GB, zh;q=0.3")) {
            var answer = clerk.post(NOTES, body, "Accept-Language", language);
            assertThat(answer.json().path("title").stringValue()).isEqualTo("Invalid input");
            assertThat(messages(answer)).allMatch(each -> each.startsWith("must"), "is English");
        }
    }

    @Test
    void anUnknownFailureTellsNothingOfTheInside() {
        var answer = clerk.get("/api/v1/trial/failures");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("server/internal");
        assertThat(answer.text()).doesNotContain("jdbc", "secret", "Exception", "cn.govshare", "trace\":");
        assertThat(answer.json().path("traceId").stringValue("")).matches("[0-9a-f]{32}");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code", "traceId");
    }

    @Test
    void anUnknownFieldIsNamed() {
        var answer = clerk.post(NOTES, GOOD.replace("\"title\"", "\"titel\": 1, \"title\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("/titel unknown-field");
    }

    @Test
    void whatCannotBeReadIsNamedTogetherWithAllOtherFaults() {
        var answer = clerk.post(NOTES, """
                {"titel": {"a": [1, 2]}, "title": " ", "count": "one", "sharingType": "SOMETIMES", "department": 4711,
                 "lines": [{"text": {"deep": 1}}, {"text": ""}, {"text": "good", "colour": null}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("request/invalid-input");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/titel unknown-field",
                        "/title not-blank",
                        "/count unreadable",
                        "/sharingType unreadable",
                        "/department unreadable",
                        "/lines/0/text unreadable",
                        "/lines/1/text not-blank",
                        "/lines/2/colour unknown-field");
        assertThat(messages(answer)).allMatch(each -> each.matches("\\p{IsHan}.*"), "is Chinese");
        assertThat(clerk.post(NOTES, GOOD).status())
                .as("the next body is read as if nothing had been")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"CONDITIONAL\"', '\"SOMETIMES\"', /sharingType unreadable",
        "'1,', '\"one\",', /count unreadable",
        "'[]', '[{\"text\": {}}]', /lines/0/text unreadable",
        "'\"lines\"', '\"department\": \"4711\", \"lines\"', /department unreadable"
    })
    void aValueThatCannotBeReadIsNamed(String good, String bad, String fault) {
        var answer = clerk.post(NOTES, GOOD.replace(good, bad));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(fault);
        assertThat(answer.text()).doesNotContain("cn.govshare", "jackson", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"title\":}", "null", "<xml/>", "\u0000"})
    void aBodyThatIsNoJsonIsAProblem(String body) {
        var answer = clerk.post(NOTES, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("request/unreadable-body");
    }

    @ParameterizedTest
    @CsvSource({
        "0, /limit out-of-range",
        "201, /limit out-of-range",
        "many, /limit unreadable",
        "'5&after=x', /after unreadable",
    })
    void aPageOutOfItsLimitsIsAProblem(String limit, String fault) {
        var answer = clerk.get(NOTES + "?limit=" + limit);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("request/invalid-input");
        assertThat(faults(answer)).containsExactly(fault.replace("/", ""));
        assertThat(answer.text()).doesNotContain("java.", "Failed to convert");
    }

    @Test
    void pagesLeadFromFirstToLast() {
        var first = clerk.get(NOTES + "?limit=70").json();
        assertThat(first.path("items").size()).isEqualTo(70);
        var next = first.path("next").stringValue();
        var last = clerk.get(NOTES + "?limit=70&after=" + next).json();
        assertThat(last.path("items").size()).isEqualTo(50);
        assertThat(last.path("items").get(0).path("id").stringValue()).isEqualTo("71");
        assertThat(last.path("next").isMissingNode() || last.path("next").isNull())
                .isTrue();
        assertThat(clerk.get(NOTES).json().path("items").size()).isEqualTo(50);
    }

    @Test
    void aCodeInThePathIsReadOrNamed() {
        JsonNode read =
                clerk.get("/api/v1/trial/resources/3320481001001-000001").json();
        assertThat(read.path("id").stringValue()).isEqualTo("3320481001001/000001");

        var answer = clerk.get("/api/v1/trial/resources/4711");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("code unreadable");
    }

    @Test
    void theRestOfWhatAClientCanGetWrong() {
        assertThat(clerk.put(NOTES, GOOD).problem()).isEqualTo("request/method-not-allowed");
        assertThat(clerk.post(NOTES, GOOD, "Content-Type", "text/plain").problem())
                .isEqualTo("request/unsupported-media-type");
        assertThat(clerk.get(NOTES, "Accept", "text/csv").status()).isEqualTo(406);
        assertThat(clerk.get("/api/v1/trial/nothing").problem()).isEqualTo("request/not-found");
    }
}
