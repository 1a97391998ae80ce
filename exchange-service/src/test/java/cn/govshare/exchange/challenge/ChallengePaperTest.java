package cn.govshare.exchange.challenge;

import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.challenge.ChallengeJourney.BUREAU;
import static cn.govshare.exchange.challenge.ChallengeJourney.CIVIL_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.EDUCATION_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.HOUSING_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.ID_NUMBER;
import static cn.govshare.exchange.challenge.ChallengeJourney.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChallengePaperTest extends ChallengeCase {
    @Nested
    @DisplayName("Art. 19: many challenges from one CSV")
    class Bulk {
        private Answer send(ResourceCode code, byte[] csv) {
            return calls.as(HOUSING_CLERK)
                    .send(
                            "POST",
                            "/api/v1/data-sets/%s/challenge-batches".formatted(code.inPath()),
                            BodyPublishers.ofByteArray(csv),
                            "Content-Type",
                            "text/csv",
                            "Idempotency-Key",
                            UUID.randomUUID().toString());
        }

        private ResourceCode lookedUp() {
            var code = journey.persons();
            journey.granted(code, Actors.HOUSING, ProvisionMode.ONLINE_QUERY, "name", "income");
            journey.query(HOUSING, code, ID_NUMBER);
            journey.query(HOUSING, code, OTHER_NUMBER);
            return code;
        }

        @Test
        @DisplayName("as a Chinese spreadsheet saves it")
        void fromASpreadsheet() {
            var code = lookedUp();
            var csv = "公民身份号码,信息项,主张值,疑义类型,疑义说明\r\n%s,月收入,1300,与有效证明材料不符,证明为1300元\r\n%s,income,,,金额过低\r\n"
                    .formatted(ID_NUMBER, OTHER_NUMBER);
            var answer = send(code, csv.getBytes(Charset.forName("GB18030")));
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            assertThat(answer.json().get("count").asInt()).isEqualTo(2);
            assertThat(journey.get(HOUSING_CLERK, ChallengeJourney.CHALLENGES + "?resource=" + code.inPath())
                            .json()
                            .get("items"))
                    .hasSize(2);
        }

        @Test
        @DisplayName("all lines or none, and every fault by its line")
        void allOrNone() {
            var code = lookedUp();
            var csv =
                    "id_number,item,claimed,statement\n%1$s,income,1300,a\n%1$s,income,1300,twice\n%2$s,income,much,b\n110101199003077758,name,,c\n%2$s,name,,\n"
                            .formatted(ID_NUMBER, OTHER_NUMBER);
            var answer = send(code, csv.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(faults(answer))
                    .containsExactly(
                            "/lines/3 already-raised",
                            "/lines/4/claimed/income not-a-number",
                            "/lines/5/record not-received",
                            "/lines/6/statement size");
            assertThat(jdbc.sql("SELECT count(*) FROM data_challenge WHERE resource = ?")
                            .param(code.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(send(code, "id_number,item\n".getBytes(StandardCharsets.UTF_8))
                            .problem())
                    .isEqualTo("data-challenge/bad-csv");
        }
    }

    @Nested
    @DisplayName("Art. 19: the citizen with valid papers is served meanwhile")
    class Paper {
        @Test
        void counterNotice() {
            var code = journey.persons();
            var id = journey.raised(code);
            journey.register(Actors.HOUSING, "市住房和城乡建设局<b>");
            var notice = journey.get(HOUSING_CLERK, ChallengeJourney.CHALLENGES + "/" + id + "/counter-notice");
            assertThat(notice.status()).isEqualTo(200);
            assertThat(notice.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(notice.text())
                    .contains("受理单位应照常办理，不得拒绝、推诿", "第十九条", "月收入", "002X", "市住房和城乡建设局&lt;b&gt;")
                    .doesNotContain(ID_NUMBER)
                    .doesNotContain("<b>");
        }

        @Test
        @DisplayName("as a PDF of one page, with the Chinese font inside and without the person's number")
        void counterNoticeAsPdf() throws IOException {
            var code = journey.persons();
            var id = journey.raised(code);
            var path = ChallengeJourney.CHALLENGES + "/" + id + "/counter-notice?format=PDF";
            var notice = journey.get(HOUSING_CLERK, path);
            assertThat(notice.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
            assertThat(notice.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("counter.pdf"), notice.body());
            try (var document = Loader.loadPDF(notice.body())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                        .contains("数据校核期间照常办理告知单", "受理单位应照常办理", "月收入", "002X", "办事人：")
                        .doesNotContain(ID_NUMBER);
            }
        }

        @Test
        @DisplayName("by every department that received the datum, and by no other")
        void counterNoticeOfOthers() {
            var code = journey.persons();
            var id = journey.raised(code);
            var path = ChallengeJourney.CHALLENGES + "/" + id + "/counter-notice";
            journey.granted(code, Actors.EDUCATION, ProvisionMode.ONLINE_QUERY, "income");
            journey.query(EDUCATION, code, OTHER_NUMBER);
            assertThat(journey.get(EDUCATION_CLERK, path).status()).isEqualTo(404);
            journey.query(EDUCATION, code, ID_NUMBER);
            assertThat(journey.get(EDUCATION_CLERK, path).status()).isEqualTo(200);
        }

        @Test
        void evidence() {
            var id = journey.raised(journey.persons());
            var path = ChallengeJourney.CHALLENGES + "/" + id + "/evidence-files";
            var pdf = "%PDF-1.7 …";
            var added = journey.post(
                    HOUSING_CLERK, path + "?name=..%2F..%2Fetc%2Fpasswd", pdf, "Content-Type", "application/pdf");
            assertThat(added.status()).as("%s", added).isEqualTo(201);
            assertThat(journey.post(
                                    HOUSING_CLERK,
                                    path + "?name=a.pdf",
                                    "MZ executable",
                                    "Content-Type",
                                    "application/pdf")
                            .problem())
                    .isEqualTo("data-challenge/bad-file");
            assertThat(journey.post(EDUCATION_CLERK, path + "?name=a.pdf", pdf, "Content-Type", "application/pdf")
                            .status())
                    .isEqualTo(404);
            var file = path + "/" + added.json().get("id").stringValue();
            var shown = journey.get(CIVIL_CLERK, file);
            assertThat(shown.text()).isEqualTo(pdf);
            assertThat(shown.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(journey.get(BUREAU, file).status()).isIn(403, 404);
        }
    }
}
