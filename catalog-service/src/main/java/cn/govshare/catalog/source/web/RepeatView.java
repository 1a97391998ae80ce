package cn.govshare.catalog.source.web;

import cn.govshare.catalog.datum.Match;
import cn.govshare.catalog.source.Place;
import cn.govshare.catalog.source.app.FindRepeats.Repeat;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "RepeatedDatum", description = "其他部门已持有的信息项 · an item that others hold already")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepeatView(
        String item,
        String label,
        List<OtherView> others,

        @Schema(description = "已认定的数源部门 · the source that is named") @Nullable DepartmentCode source,

        @Schema(description = "数源认定事项 · the case that names it") @Nullable UUID sourceCase,

        @Schema(description = "数源认定编号 · its number") @Nullable String sourceCaseNumber) {
    @Schema(name = "RepeatedAt")
    record OtherView(PlaceView place, int score, List<String> reasons) {
        private static OtherView of(Match match, Locale locale) {
            return new OtherView(
                    PlaceView.of(Place.of(match.datum())),
                    match.likeness().score(),
                    match.likeness().reasons().stream()
                            .map(each -> each.in(locale))
                            .toList());
        }
    }

    static RepeatView of(Repeat repeat, Locale locale) {
        var settled = repeat.settled();
        return new RepeatView(
                repeat.datum().item(),
                repeat.datum().label(),
                repeat.others().stream().map(each -> OtherView.of(each, locale)).toList(),
                settled == null ? null : settled.source(),
                settled == null ? null : settled.id(),
                settled == null ? null : settled.number());
    }
}
