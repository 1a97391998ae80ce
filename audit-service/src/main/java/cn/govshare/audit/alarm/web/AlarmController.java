package cn.govshare.audit.alarm.web;

import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.AlarmStatus;
import cn.govshare.audit.alarm.app.AcknowledgeAlarm;
import cn.govshare.audit.alarm.app.ReadAlarms;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-alarms")
@Tag(name = "audit-alarms", description = "告警 · alarms")
class AlarmController {
    private final ReadAlarms readAlarms;
    private final AcknowledgeAlarm acknowledgeAlarm;

    AlarmController(ReadAlarms readAlarms, AcknowledgeAlarm acknowledgeAlarm) {
        this.readAlarms = readAlarms;
        this.acknowledgeAlarm = acknowledgeAlarm;
    }

    @GetMapping
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.SECURITY_ADMIN})
    @Operation(operationId = "listAuditAlarms", summary = "告警,最新在前(查看留痕)· alarms, the newest first, on record")
    Page<AlarmView> listAuditAlarms(
            @Parameter(description = "状态 · status") @RequestParam(required = false) @Nullable AlarmStatus status,
            @Parameter(description = "类别 · kind") @RequestParam(required = false) @Nullable AlarmKind kind,
            @ParameterObject PageQuery query,
            Actor actor) {
        var before = query.after() == null ? Long.MAX_VALUE : query.afterNumber();
        var found = readAlarms.list(status, kind, before, query.limit(), actor);
        var page = query.page(found, alarm -> Long.toString(alarm.place()));
        return new Page<>(page.items().stream().map(AlarmView::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.SECURITY_ADMIN})
    @Operation(operationId = "readAuditAlarm", summary = "一条告警(查看留痕)· one alarm, on record")
    AlarmView readAuditAlarm(@PathVariable UUID id, Actor actor) {
        return AlarmView.of(readAlarms.read(id, actor));
    }

    @PostMapping("/{id}/acknowledgement")
    @AllowedRoles({Role.AUDITOR, Role.SECURITY_ADMIN})
    @Operation(operationId = "acknowledgeAuditAlarm", summary = "确认告警并写明处理情况 · take note of an alarm")
    AlarmView acknowledgeAuditAlarm(@PathVariable UUID id, @Valid @RequestBody AcknowledgementForm form, Actor actor) {
        return AlarmView.of(acknowledgeAlarm.acknowledge(id, Objects.requireNonNull(form.note()), actor));
    }
}
