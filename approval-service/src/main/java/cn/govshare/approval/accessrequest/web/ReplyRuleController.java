package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.FourEyes;
import cn.govshare.approval.accessrequest.app.SetFourEyes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reply-rules/mine")
@Tag(name = "reply-rules", description = "答复办理方式 · how replies are decided")
class ReplyRuleController {
    private final SetFourEyes setFourEyes;
    private final FourEyes fourEyes;

    ReplyRuleController(SetFourEyes setFourEyes, FourEyes fourEyes) {
        this.setFourEyes = setFourEyes;
        this.fourEyes = fourEyes;
    }

    @GetMapping
    @Article({"17", "25"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "getReplyRule", summary = "本部门的答复办理方式 · how one's department decides its replies")
    ReplyRuleView getReplyRule(Actor actor) {
        return new ReplyRuleView(actor.department().value(), fourEyes.isWantedBy(actor.department()));
    }

    @PutMapping
    @Article({"17", "25"})
    @AllowedRoles(Role.DEPARTMENT_HEAD)
    @Operation(operationId = "setReplyRule", summary = "负责人决定答复是否须双人办理 · the head says whether replies need two people")
    ReplyRuleView setReplyRule(@Valid @RequestBody ReplyRuleForm form, Actor actor) {
        setFourEyes.set(Objects.requireNonNull(form.fourEyes()), actor);
        return getReplyRule(actor);
    }
}
