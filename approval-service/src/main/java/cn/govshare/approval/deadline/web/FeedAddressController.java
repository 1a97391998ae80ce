package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.FeedAddresses;
import cn.govshare.approval.deadline.app.IssueFeedAddress;
import cn.govshare.approval.deadline.app.RevokeFeedAddress;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deadlines/feed-address")
@Tag(name = "deadlines", description = "法定期限 · the statutory clock")
class FeedAddressController {
    private final FeedAddresses addresses;
    private final IssueFeedAddress issueFeedAddress;
    private final RevokeFeedAddress revokeFeedAddress;

    FeedAddressController(
            FeedAddresses addresses, IssueFeedAddress issueFeedAddress, RevokeFeedAddress revokeFeedAddress) {
        this.addresses = addresses;
        this.issueFeedAddress = issueFeedAddress;
        this.revokeFeedAddress = revokeFeedAddress;
    }

    @GetMapping
    @Article("17")
    @AllowedRoles({Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "getFeedAddress",
            summary = "本部门的日历订阅地址是否在用、何时被读取 · whether the department's feed address is in use, and when it was read")
    FeedAddressView getFeedAddress(Actor actor) {
        return FeedAddressView.of(addresses.inUse(actor.department()));
    }

    @PostMapping("/rotation")
    @Article("17")
    @AllowedRoles({Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "issueFeedAddress",
            summary = "生成或更换本部门的日历订阅地址,原地址立即失效 · issue the department's feed address, in place of the former one")
    FeedAddressView issueFeedAddress(Actor actor) {
        var issued = issueFeedAddress.issue(actor);
        return FeedAddressView.issued(issued.address(), issued.key());
    }

    @PostMapping("/revocation")
    @Article("17")
    @AllowedRoles({Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "revokeFeedAddress", summary = "停用本部门的日历订阅地址 · end the department's feed address")
    FeedAddressView revokeFeedAddress(Actor actor) {
        revokeFeedAddress.revoke(actor);
        return FeedAddressView.of(addresses.inUse(actor.department()));
    }
}
