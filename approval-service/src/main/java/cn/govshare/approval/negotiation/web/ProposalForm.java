package cn.govshare.approval.negotiation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProposalForm", description = "协商方案 · a proposal")
record ProposalForm(
        @NotNull @Valid @Nullable TermsForm terms,

        @Schema(description = "说明 · note") @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String note) {}
