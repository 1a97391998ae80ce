package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.app.ResumeResource;
import cn.govshare.catalog.resource.app.SuspendResource;
import cn.govshare.catalog.resource.app.WithdrawResource;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How an entry in force is suspended, resumed, and leaves the catalog.
@RestController
@RequestMapping("/api/v1/information-resources/{code}")
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class InForceController {
    private final SuspendResource suspendResource;
    private final ResumeResource resumeResource;
    private final WithdrawResource withdrawResource;
    private final ResourceMapper mapper;

    InForceController(
            SuspendResource suspendResource,
            ResumeResource resumeResource,
            WithdrawResource withdrawResource,
            ResourceMapper mapper) {
        this.suspendResource = suspendResource;
        this.resumeResource = resumeResource;
        this.withdrawResource = withdrawResource;
        this.mapper = mapper;
    }

    @PostMapping("/suspension")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "suspendResource", summary = "暂停已发布的条目,停止提供数据(第十六条)· suspend: no data leaves under it")
    ResourceView suspendResource(
            @PathVariable ResourceCode code, @Valid @RequestBody ReasonForm form, SeenVersion seen, Actor actor) {
        return mapper.view(suspendResource.suspend(code, Objects.requireNonNull(form.reason()), seen, actor));
    }

    @PostMapping("/resumption")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "resumeResource", summary = "恢复已暂停的条目(第十六条)· resume a suspended entry")
    ResourceView resumeResource(@PathVariable ResourceCode code, SeenVersion seen, Actor actor) {
        return mapper.view(resumeResource.resume(code, seen, actor));
    }

    @PostMapping("/withdrawal")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "withdrawResource", summary = "撤销已发布的条目(第八条)· withdraw a published entry")
    ResourceView withdrawResource(
            @PathVariable ResourceCode code, @Valid @RequestBody ReasonForm form, SeenVersion seen, Actor actor) {
        return mapper.view(withdrawResource.withdraw(code, Objects.requireNonNull(form.reason()), seen, actor));
    }
}
