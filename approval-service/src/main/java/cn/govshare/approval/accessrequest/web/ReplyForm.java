package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReplyForm", description = "答复 · the provider's reply")
record ReplyForm(
        @Schema(description = "同意或不同意 · consent or refusal") @NotNull @Nullable Decision decision,

        @Schema(description = "同意共享的信息项,缺省为全部申请项 · granted items, all when absent") @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") String> items,

        @Schema(description = "限定的行,加于申请的行条件之上 · further row conditions") @Size(max = 20) @Nullable List<@NotNull RowCondition> rows,

        @Schema(description = "每日最多行数 · rows a day") @Min(1) @Nullable Long rowsPerDay,

        @Schema(description = "每日最多次数 · calls a day") @Min(1) @Nullable Long callsPerDay,

        @Schema(description = "使用要求 · conditions in words") @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String conditions,

        @Schema(description = "提前的最后有效日 · an earlier last day") @Nullable LocalDate validUntil,

        @Schema(description = "不同意的理由(不同意时必填)· reasons, required with a refusal")
        @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String reasons,

        @Schema(description = "不同意的依据:文件及条款(不同意时必填)· basis, required with a refusal")
        @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String basis) {
    @Schema(name = "ReplyDecision")
    enum Decision {
        CONSENT,
        REFUSAL
    }

    ConsentTerms terms() {
        return new ConsentTerms(
                items == null ? null : Set.copyOf(items),
                rows == null ? List.of() : rows,
                rowsPerDay,
                callsPerDay,
                conditions,
                validUntil);
    }

    Refusal refusal() {
        return new Refusal(Objects.requireNonNullElse(reasons, ""), Objects.requireNonNullElse(basis, ""));
    }

    /// Nothing that was sent is left aside in silence.
    ///
    /// @throws MalformedInput when a consent comes with reasons to refuse, or a refusal with terms of a consent
    void refuseContradiction() {
        var faults = new ArrayList<Fault>();
        if (decision == Decision.CONSENT) {
            var text = Text.of("同意答复不带不同意的理由和依据。", "A consent has no reasons or basis to refuse.");
            add(faults, "/reasons", reasons, text);
            add(faults, "/basis", basis, text);
        } else {
            var text = Text.of("不同意答复不带授权内容。", "A refusal has no terms of a consent.");
            add(faults, "/items", items, text);
            add(faults, "/rows", rows, text);
            add(faults, "/rowsPerDay", rowsPerDay, text);
            add(faults, "/callsPerDay", callsPerDay, text);
            add(faults, "/conditions", conditions, text);
            add(faults, "/validUntil", validUntil, text);
        }
        if (!faults.isEmpty()) {
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT, faults.getFirst().message(), List.copyOf(faults));
        }
    }

    private static void add(List<Fault> faults, String field, @Nullable Object value, Text text) {
        if (value != null) {
            faults.add(Fault.of(field, "contradiction", text));
        }
    }
}
