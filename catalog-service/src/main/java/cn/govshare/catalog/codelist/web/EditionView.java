package cn.govshare.catalog.codelist.web;

import cn.govshare.catalog.codelist.Edition;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "CodeListEdition", description = "代码表的一个版次 · an edition of a code list")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionView(
        @Schema(description = "代码表标识 · id of the list", example = "GBT2260")
        String list,

        @Schema(description = "版次 · edition", example = "2023")
        String edition,

        @Schema(description = "名称 · title") String title,
        @Schema(description = "来源 · origin") String origin,

        @Schema(description = "维护部门;平台自带的没有 · keeper; none for what the platform ships") @Nullable DepartmentCode keeper,

        @Schema(description = "生效日 · first day") LocalDate effectiveFrom,
        @Schema(description = "失效日(含)· last day") @Nullable LocalDate effectiveUntil,
        @Schema(description = "代码数 · number of codes") int size,
        @Schema(description = "SHA-256") String digest,
        Instant adoptedAt) {
    static EditionView of(Edition edition) {
        return new EditionView(
                edition.list().value(),
                edition.edition(),
                edition.title(),
                edition.origin(),
                edition.keeper(),
                edition.effectiveFrom(),
                edition.effectiveUntil(),
                edition.size(),
                edition.digest(),
                edition.adoptedAt());
    }
}
