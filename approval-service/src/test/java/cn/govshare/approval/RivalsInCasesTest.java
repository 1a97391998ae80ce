package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.accessrequest.app.AskRenewal;
import cn.govshare.approval.accessrequest.app.ReplyToAccessRequest;
import cn.govshare.approval.negotiation.app.OpenNegotiation;
import cn.govshare.approval.negotiation.app.WithdrawNegotiation;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Rivals;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Art. 17, 24: what is decided is not added to, also when both happen at the same moment")
class RivalsInCasesTest extends RequestCase {
    private static final byte[] PDF = "%PDF-1.7 依据".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, Object> TERMS =
            Map.of("items", List.of("id_number"), "mode", "ONLINE_QUERY", "validUntil", "2027-06-30");

    @Autowired
    ReplyToAccessRequest reply;

    @Autowired
    AskRenewal askRenewal;

    @Autowired
    OpenNegotiation openNegotiation;

    @Autowired
    WithdrawNegotiation withdrawNegotiation;

    @Autowired
    DataSource dataSource;

    /// The second acts while the first one's transaction is under way.
    private Answer during(Runnable first, Supplier<Answer> second) {
        var answer = new TransactionTemplate(transactions).execute(_ -> {
            first.run();
            int me = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
            return Rivals.begin(second, me, dataSource);
        });
        return Objects.requireNonNull(answer).join();
    }

    private Answer file(String path) {
        return calls.as(CONSUMER)
                .send(
                        "POST",
                        path + "?name=b.pdf",
                        BodyPublishers.ofByteArray(PDF),
                        "Content-Type",
                        "application/octet-stream",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    @Test
    @DisplayName("Art. 17: no paper comes to a request once it is being replied to")
    void noPaperAfterTheReply() {
        var request = submitted();
        var papers = "%s/%s/attachments".formatted(REQUESTS, request);

        var late =
                during(() -> reply.consent(UUID.fromString(request), ConsentTerms.WHOLE, APPROVER), () -> file(papers));

        assertThat(late.problem()).isEqualTo("access-request/not-open-for-reply");
        assertThat(ok(calls.as(CONSUMER).get(papers)).json()).isEmpty();
    }

    @Test
    @DisplayName("Art. 17: a renewal is asked for once, also by two clerks at the same moment")
    void oneRenewalAtATime() {
        var grant = granted();
        var until = LocalDate.of(2028, 11, 19);
        var form = Map.of("grant", grant, "validUntil", until.toString(), "legalDuty", "业务持续办理");

        var second = during(
                () -> askRenewal.ask(UUID.fromString(grant), until, "业务持续办理", CONSUMER),
                () -> calls.as(CONSUMER).post(REQUESTS + "/renewals", form));

        assertThat(second.problem()).isEqualTo("access-request/renewal-asked");
    }

    private String refused() {
        var request = submitted();
        ok(act(APPROVER, request, "reply", Map.of("decision", "REFUSAL", "reasons", "与职责无关", "basis", "第十六条")));
        return request;
    }

    @Test
    @DisplayName("Art. 17: one dispute about a resource at a time, also when two clerks begin it at the same moment")
    void oneDisputeAtATime() {
        var request = refused();

        var second = during(
                () -> openNegotiation.afterRefusal(UUID.fromString(request), CONSUMER),
                () -> calls.as(CONSUMER).post("/api/v1/negotiations", Map.of("request", request)));

        assertThat(second.problem()).isEqualTo("negotiation/already-open");
    }

    private Answer added(String dispute, String what) {
        return switch (what) {
            case "files" -> file(dispute + "/files");
            case "minutes" ->
                calls.as(CONSUMER)
                        .post(
                                dispute + "/minutes",
                                Map.of("heldOn", "2026-11-20", "participants", "双方", "text", "未能达成一致"));
            default -> calls.as(CONSUMER).post(dispute + "/proposals", Map.of("terms", TERMS));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "minutes", "proposals"})
    @DisplayName("Art. 17: nothing comes into a dossier once its dispute is being ended")
    void nothingComesIntoTheDossierAfterTheEnd(String what) {
        var request = refused();
        var id = id(ok(calls.as(CONSUMER).post("/api/v1/negotiations", Map.of("request", request)))
                .json());
        var dispute = "/api/v1/negotiations/" + id;

        var late = during(
                () -> withdrawNegotiation.withdraw(UUID.fromString(id), "不再需要", CONSUMER), () -> added(dispute, what));

        assertThat(late.problem()).isEqualTo("negotiation/in-another-state");
        assertThat(ok(calls.as(CONSUMER).get("%s/%s".formatted(dispute, what))).json())
                .isEmpty();
    }
}
