package cn.govshare.catalog.source.web;

import cn.govshare.catalog.source.app.WarnOfRepeats;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class RepeatController {
    private final WarnOfRepeats warnOfRepeats;

    RepeatController(WarnOfRepeats warnOfRepeats) {
        this.warnOfRepeats = warnOfRepeats;
    }

    @GetMapping("/api/v1/information-resources/{code}/repeated-data")
    @Article("4(3)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "listRepeatedData",
            summary = "条目中其他部门已持有的信息项及已认定的数源(第四条)· items that others hold already, and their source")
    List<RepeatView> listRepeatedData(@PathVariable ResourceCode code, Locale locale, Actor actor) {
        return warnOfRepeats.repeats(code, actor).stream()
                .map(each -> RepeatView.of(each, locale))
                .toList();
    }
}
