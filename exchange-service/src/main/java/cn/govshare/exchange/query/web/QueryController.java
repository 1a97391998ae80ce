package cn.govshare.exchange.query.web;

import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.query.app.QueryRecords;
import cn.govshare.exchange.query.app.VerifyValues;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
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
    private final VerifyValues verifyValues;
    private final Clock clock;

    QueryController(QueryRecords queryRecords, VerifyValues verifyValues, Clock clock) {
        this.queryRecords = queryRecords;
        this.verifyValues = verifyValues;
        this.clock = clock;
    }

    @PostMapping("/api/v1/data-sets/{code}/queries")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(
            operationId = "queryRecords",
            summary = "按主键或可查询信息项查询,可筛选、可翻页 · find records by key or queryable items, a page at a time")
    ResponseEntity<QueryView> queryRecords(
            @PathVariable ResourceCode code, @Valid @RequestBody QueryForm form, Actor actor) {
        var use = form.asked(code, actor, form.items(), ProvisionMode.ONLINE_QUERY);
        var answer = queryRecords.query(use, form.search(), actor);
        return answered(answer.quota(), QueryView.of(answer));
    }

    @PostMapping("/api/v1/data-sets/{code}/batch-queries")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "queryRecordsInBatch", summary = "一次调用查询多个主键 · several searches in one call")
    ResponseEntity<BatchQueryView> queryRecordsInBatch(
            @PathVariable ResourceCode code, @Valid @RequestBody BatchQueryForm form, Actor actor) {
        var use = form.asked(code, actor, form.items(), ProvisionMode.ONLINE_QUERY);
        var answer = queryRecords.queryEach(use, form.searched(), actor);
        return answered(answer.quota(), BatchQueryView.of(answer));
    }

    @PostMapping("/api/v1/data-sets/{code}/verifications")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "verifyValues", summary = "核实值是否一致,只答是或否 · does this value match, yes or no")
    ResponseEntity<VerificationView> verifyValues(
            @PathVariable ResourceCode code, @Valid @RequestBody VerificationForm form, Actor actor) {
        var claims = form.claimed();
        var use = form.asked(code, actor, claims.keySet(), ProvisionMode.ONLINE_QUERY);
        var verified = verifyValues.verify(use, form.searched(), claims, actor);
        return answered(verified.quota(), VerificationView.of(verified));
    }

    private <V> ResponseEntity<V> answered(QuotaUse quota, V view) {
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        quota.fields(clock.instant()).forEach(answer::header);
        return answer.body(view);
    }
}
