package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.app.CorrectDatum;
import cn.govshare.exchange.challenge.app.ForwardChallenge;
import cn.govshare.exchange.challenge.app.VerifyChallenge;
import cn.govshare.exchange.challenge.app.WithdrawChallenge;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-challenges/{id}")
@Tag(name = "data-challenges", description = "疑义、错误数据校核 · challenges of shared data")
class VerificationController {
    private final VerifyChallenge verify;
    private final ForwardChallenge forward;
    private final CorrectDatum correctDatum;
    private final WithdrawChallenge withdraw;

    VerificationController(
            VerifyChallenge verify, ForwardChallenge forward, CorrectDatum correctDatum, WithdrawChallenge withdraw) {
        this.verify = verify;
        this.forward = forward;
        this.correctDatum = correctDatum;
        this.withdraw = withdraw;
    }

    @PostMapping("/verification")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "takeUpDataChallenge", summary = "受理并开始校核 · take a challenge up")
    ChallengeView takeUpDataChallenge(@PathVariable UUID id, Locale locale, Actor actor) {
        return ChallengeView.of(verify.takeUp(id, actor), locale);
    }

    @PostMapping("/forwarding")
    @Article({"4(3)", "19"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "forwardDataChallenge",
            summary = "转数源部门校核(市大数据管理局可指定)· forward to the true source, or name it as the bureau")
    ChallengeView forwardDataChallenge(
            @PathVariable UUID id, @Valid @RequestBody ForwardingForm form, Locale locale, Actor actor) {
        return ChallengeView.of(
                forward.forward(
                        id,
                        Objects.requireNonNull(form.source()),
                        Objects.requireNonNull(form.reason()).strip(),
                        actor),
                locale);
    }

    @PostMapping("/confirmation")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "confirmDataChallenge", summary = "确认有误,待更正 · find the datum wrong")
    ChallengeView confirmDataChallenge(
            @PathVariable UUID id, @Valid @RequestBody NoteForm form, Locale locale, Actor actor) {
        return ChallengeView.of(verify.confirm(id, form.text(), actor), locale);
    }

    @PostMapping("/correction")
    @Article({"18", "19"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "correctChallengedDatum",
            summary = "更正数据并通知曾获取旧值的部门 · correct the datum and tell everyone who received the old value")
    ChallengeView correctChallengedDatum(
            @PathVariable UUID id, @Valid @RequestBody CorrectionForm form, Locale locale, Actor actor) {
        return ChallengeView.of(correctDatum.correct(id, form.correction(), actor), locale);
    }

    @PostMapping("/rejection")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "rejectDataChallenge", summary = "经校核无误,说明理由 · find that the datum stands, with reasons")
    ChallengeView rejectDataChallenge(
            @PathVariable UUID id, @Valid @RequestBody NoteForm form, Locale locale, Actor actor) {
        return ChallengeView.of(verify.reject(id, form.text(), actor), locale);
    }

    @PostMapping("/withdrawal")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "withdrawDataChallenge", summary = "撤回疑义 · take a challenge back")
    ChallengeView withdrawDataChallenge(
            @PathVariable UUID id, @Valid @RequestBody NoteForm form, Locale locale, Actor actor) {
        return ChallengeView.of(withdraw.withdraw(id, form.text(), actor), locale);
    }
}
