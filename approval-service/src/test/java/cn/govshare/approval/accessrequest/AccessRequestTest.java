package cn.govshare.approval.accessrequest;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 17: the provider agrees or does not agree")
class AccessRequestTest {
    private static final GivenReply CONSENT =
            new GivenReply(new Consent(UUID.randomUUID(), Set.of("id_number")), "mzj.approver", NOW);
    private static final GivenReply REFUSAL = new GivenReply(new Refusal("申请的事项与职责不符", "《暂行办法》第十六条"), "mzj.head", NOW);

    static Stream<AccessRequest> closedRequests() {
        return Stream.of(
                submittedRequest().reply(CONSENT),
                submittedRequest().reply(REFUSAL),
                submittedRequest().withdraw());
    }

    @Test
    void aConsentGrants() {
        var granted = submittedRequest().reply(CONSENT);

        assertThat(granted.status()).isEqualTo(AccessRequestStatus.GRANTED);
        assertThat(granted.reply()).isEqualTo(CONSENT);
        assertThat(granted.version()).isEqualTo(2);
    }

    @Test
    void aRefusalRefuses() {
        assertThat(submittedRequest().reply(REFUSAL).status()).isEqualTo(AccessRequestStatus.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void aRefusalWithoutReasonsIsNone(String reasons) {
        assertThatThrownBy(() -> new Refusal(reasons, "《暂行办法》第十六条"))
                .isInstanceOfSatisfying(
                        PolicyViolation.class,
                        problem -> assertThat(problem.code()).isEqualTo(AccessRequestProblem.REASONS_MISSING));
    }

    @ParameterizedTest
    @MethodSource("closedRequests")
    void whatIsClosedStaysAsItIs(AccessRequest closed) {
        assertThatThrownBy(() -> closed.reply(CONSENT)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> closed.reply(REFUSAL)).isInstanceOf(Conflict.class);
        assertThatThrownBy(closed::withdraw).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("Art. 17, 26(3): a late reply is taken and stays late")
    void aLateReplyIsTakenAndStaysLate() {
        var late = submittedRequest().missReply(NOW).reply(CONSENT);

        assertThat(late.status()).isEqualTo(AccessRequestStatus.GRANTED);
        assertThat(late.term().isMissed()).isTrue();
        assertThat(late.version()).isEqualTo(3);
    }

    @Test
    @DisplayName("Art. 17, 26(3): what proves to have been in time is late no more")
    void aMissThatIsWithdrawnLeavesNoMark() {
        var inTime = submittedRequest().missReply(NOW).withdrawMissedReply();

        assertThat(inTime.term().isMissed()).isFalse();
        assertThat(inTime.status()).isEqualTo(AccessRequestStatus.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    @DisplayName("Art. 17: a refusal cites its basis")
    void aRefusalWithoutBasisIsNone(String basis) {
        assertThatThrownBy(() -> new Refusal("申请的事项与职责不符", basis))
                .isInstanceOfSatisfying(
                        PolicyViolation.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::code)
                                .containsExactly("basis-missing"));
    }

    @Test
    @DisplayName("Art. 17: a request is returned for completion once")
    void itIsReturnedOnce() {
        var returned = submittedRequest().returnForCompletion("请补充依据", "mzj.approver", NOW);
        assertThat(returned.status()).isEqualTo(AccessRequestStatus.RETURNED);
        assertThatThrownBy(() -> returned.reply(CONSENT)).isInstanceOf(Conflict.class);

        var completed = returned.complete(returned.use(), NOW.plusSeconds(60));
        assertThat(completed.status()).isEqualTo(AccessRequestStatus.SUBMITTED);
        assertThat(completed.completion()).isEqualTo(new Completion("请补充依据", "mzj.approver", NOW, NOW.plusSeconds(60)));
        assertThatThrownBy(() -> completed.returnForCompletion("还差一份", "mzj.approver", NOW))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> completed.complete(completed.use(), NOW)).isInstanceOf(Conflict.class);
        assertThat(returned.reply(REFUSAL).status()).isEqualTo(AccessRequestStatus.REFUSED);
    }

    @Test
    @DisplayName("Art. 17: a proposal waits for its decision and is gone with it")
    void aProposalWaitsForItsDecision() {
        var proposal = new ReplyProposal(ConsentTerms.WHOLE, null, "mzj.cataloger", NOW);
        var proposed = submittedRequest().propose(proposal);

        assertThat(proposed.proposal()).isEqualTo(proposal);
        assertThat(proposed.reply(CONSENT).proposal()).isNull();
        assertThat(proposed.rejectProposal().proposal()).isNull();
        assertThatThrownBy(() -> submittedRequest().rejectProposal()).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> submittedRequest().withdraw().propose(proposal))
                .isInstanceOf(Conflict.class);
    }
}
