package cn.govshare.exchange.query.web;

import cn.govshare.exchange.query.app.QueryRecords;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "queries", description = "联机查询 · online query")
class QueryController {
    private final QueryRecords queryRecords;

    QueryController(QueryRecords queryRecords) {
        this.queryRecords = queryRecords;
    }

    @PostMapping("/api/v1/data-sets/{code}/queries")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "queryRecords", summary = "按主键或可查询信息项查询 · find records by key or queryable items")
    ResponseEntity<QueryView> queryRecords(
            @PathVariable ResourceCode code, @Valid @RequestBody QueryForm form, Actor actor) {
        var answer = queryRecords.query(form.use(code, actor), form.searched(), actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(QueryView.of(answer));
    }
}
