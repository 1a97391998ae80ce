package cn.govshare.audit.alarm.web;

import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.AlarmStatus;
import cn.govshare.audit.alarm.RaisedAlarm;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Schema(name = "Alarm", description = "告警 · an alarm")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlarmView(
        @Schema(description = "标识 · id") UUID id,
        @Schema(description = "类别 · kind") AlarmKind kind,
        @Schema(description = "类别名称 · its name") String label,
        @Schema(description = "告警时间 · raised at") Instant raisedAt,
        @Schema(description = "事实:名称与数量 · names and counts") Map<String, String> facts,

        @Schema(description = "所涉记录 · records that it is about")
        List<UUID> records,

        @Schema(description = "查看相关记录的查询条件 · the question that opens its records")
        Map<String, String> question,

        @Schema(description = "相关记录的地址 · where its records are") @Nullable String entries,

        @Schema(description = "状态 · status") AlarmStatus status,

        @Schema(description = "确认人 · acknowledged by") @Nullable String acknowledgedBy,

        @Schema(description = "确认时间 · acknowledged at") @Nullable Instant acknowledgedAt,

        @Schema(description = "处理说明 · note") @Nullable String note) {
    static AlarmView of(RaisedAlarm raised) {
        var alarm = raised.alarm();
        var title = alarm.kind().title();
        var question = new TreeMap<>(alarm.question());
        var acknowledgement = raised.acknowledgement();
        return new AlarmView(
                raised.id(),
                alarm.kind(),
                title.zh() + " · " + title.en(),
                raised.raisedAt(),
                new TreeMap<>(alarm.facts()),
                alarm.records(),
                question,
                question.isEmpty() ? null : entries(question),
                raised.status(),
                acknowledgement == null ? null : acknowledgement.by(),
                acknowledgement == null ? null : acknowledgement.at(),
                acknowledgement == null ? null : acknowledgement.note());
    }

    private static String entries(Map<String, String> question) {
        return question.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/api/v1/audit-entries?", ""));
    }
}
