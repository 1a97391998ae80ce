package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.app.PublishResource;
import cn.govshare.catalog.resource.app.ReturnResource;
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

/// What the bureau does with a submitted entry or revision.
@RestController
@RequestMapping("/api/v1/information-resources/{code}")
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class ReviewController {
    private final PublishResource publishResource;
    private final ReturnResource returnResource;
    private final ResourceMapper mapper;

    ReviewController(PublishResource publishResource, ReturnResource returnResource, ResourceMapper mapper) {
        this.publishResource = publishResource;
        this.returnResource = returnResource;
        this.mapper = mapper;
    }

    @PostMapping("/publication")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "publishResource", summary = "审核通过并发布(第八条)· publish after review")
    ResourceView publishResource(@PathVariable ResourceCode code, SeenVersion seen, Actor actor) {
        return mapper.view(publishResource.publish(code, seen, actor));
    }

    @PostMapping("/return")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "returnResource", summary = "审核退回并说明理由(第八条)· return with reasons")
    ResourceView returnResource(
            @PathVariable ResourceCode code, @Valid @RequestBody ReturnForm form, SeenVersion seen, Actor actor) {
        return mapper.underWork(returnResource.giveBack(code, Objects.requireNonNull(form.reasons()), seen, actor));
    }
}
