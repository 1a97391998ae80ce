package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushBatches.DayOfPushes;
import cn.govshare.exchange.push.app.ReadBatches.Quality;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

@Schema(name = "PushQuality", description = "推送数据质量 · quality of what was pushed")
record QualityView(
        @Schema(description = "有推送的日期,最近在前 · days, the newest first")
        List<Day> days,

        @Schema(description = "各规则问题数,最多在前 · rules, the most often broken first")
        List<PushReceiptView.Finding> findings) {
    @Schema(name = "PushQualityDay", description = "一日的推送 · the pushes of a day")
    record Day(
            @Schema(description = "日期(北京时间) · day") LocalDate day,
            @Schema(description = "批次数 · batches") long batches,
            @Schema(description = "读取行数 · rows read") long rows,
            @Schema(description = "不合格行数 · rows kept out") long rejected,

            @Schema(description = "有提示的行数 · rows with a warning")
            long warned,

            @Schema(description = "合格率(0 至 1) · share of rows that came in")
            double accepted) {
        static Day of(DayOfPushes day) {
            double accepted = day.rows() == 0 ? 1 : 1 - (double) day.rejected() / day.rows();
            return new Day(day.day(), day.batches(), day.rows(), day.rejected(), day.warned(), accepted);
        }
    }

    static QualityView of(Quality quality, Locale locale) {
        return new QualityView(
                quality.days().stream().map(Day::of).toList(),
                quality.counts().stream()
                        .map(each -> PushReceiptView.Finding.of(each, locale))
                        .toList());
    }
}
