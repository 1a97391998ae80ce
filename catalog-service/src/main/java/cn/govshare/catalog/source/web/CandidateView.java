package cn.govshare.catalog.source.web;

import cn.govshare.catalog.source.SourceCandidate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

@Schema(name = "SourceCandidate", description = "疑似同一数据 · data that are likely the same")
record CandidateView(
        PlaceView left,
        PlaceView right,
        @Schema(description = "可能性,0–100 · likelihood") int score,
        @Schema(description = "理由 · why") List<String> reasons,
        String cursor) {
    static CandidateView of(SourceCandidate candidate, Locale locale) {
        return new CandidateView(
                PlaceView.of(candidate.left()),
                PlaceView.of(candidate.right()),
                candidate.likeness().score(),
                candidate.likeness().reasons().stream()
                        .map(each -> each.in(locale))
                        .toList(),
                candidate.cursor());
    }
}
