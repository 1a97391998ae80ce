package cn.govshare.catalog.codelist.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is stated of an edition in the address; its codes are the body.
record EditionForm(
        @Parameter(description = "名称 · title") @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String title,

        @Parameter(description = "来源 · where it comes from")
        @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String origin,

        @Parameter(description = "生效日 · first day") @NotNull @Nullable LocalDate effectiveFrom,

        @Parameter(description = "失效日(含)· last day") @Nullable LocalDate effectiveUntil) {}
