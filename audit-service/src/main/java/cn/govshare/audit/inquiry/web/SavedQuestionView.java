package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.SavedQuestion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@Schema(name = "SavedQuestion", description = "保存的查询 · a question that is kept")
record SavedQuestionView(
        @Schema(description = "标识 · id") UUID id,
        @Schema(description = "名称 · name") String name,
        @Schema(description = "保存人 · author") String author,

        @Schema(description = "是否与同事共用 · whether colleagues see it")
        boolean shared,

        @Schema(description = "查询条件 · criteria") Map<String, String> criteria,
        @Schema(description = "保存时间 · saved at") Instant savedAt) {
    static SavedQuestionView of(SavedQuestion question) {
        var criteria = new TreeMap<String, String>();
        question.criteria().forEach((Criterion each, String text) -> criteria.put(each.parameter(), text));
        return new SavedQuestionView(
                question.id(), question.name(), question.author(), question.shared(), criteria, question.savedAt());
    }
}
