package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.GroundKind;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LegalGround.GroundArticle;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "LegalGroundForm", description = "依据文件或部门职责 · a document or a department's function")
record GroundForm(
        @NotNull @Nullable GroundKind kind,

        @Schema(description = "文件名称或职责 · title", example = "中华人民共和国个人信息保护法")
        @NotBlank @Size(max = 300) @Pattern(regexp = PLAIN) @Nullable String title,

        @Schema(description = "文号 · number of the document", example = "国务院令第711号")
        @Size(min = 1, max = 100) @Pattern(regexp = PLAIN) @Nullable String number,

        @Schema(description = "层级,文件必填 · level, of a document") @Nullable BasisLevel level,

        @Schema(description = "部门,职责必填 · department, of a function") @Nullable DepartmentCode department,

        @Schema(description = "施行日 · first day in force") @NotNull @Nullable LocalDate effectiveFrom,

        @Schema(description = "被引用的条款 · the articles that entries cite") @NotNull @Size(max = 500) @Nullable List<@Valid @NotNull ArticleForm> articles,

        @Schema(description = "修改时为所见版本 · the version seen, when it is corrected") @Nullable Long version) {
    private static final String PLAIN = "[^\\p{Cntrl}]*";

    @Schema(name = "LegalArticleForm", description = "条款 · an article")
    record ArticleForm(
            @Schema(description = "条款号 · number", example = "第三十四条")
            @NotBlank @Size(max = 60) @Pattern(regexp = PLAIN) @Nullable String article,

            @Schema(description = "条款原文 · its words") @NotBlank @Size(max = 4000) @Nullable String text) {}

    LegalGround ground(UUID id) {
        return new LegalGround(
                id,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(title).strip(),
                number,
                level,
                department,
                Objects.requireNonNull(effectiveFrom),
                null,
                Objects.requireNonNull(articles).stream()
                        .map(each -> new GroundArticle(
                                Objects.requireNonNull(each.article()).strip(), Objects.requireNonNull(each.text())))
                        .toList(),
                1);
    }
}
