package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Schema(name = "SavedQuestionForm", description = "要保存的查询 · a question to keep")
record SavedQuestionForm(
        @Schema(description = "名称 · name") @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String name,

        @Schema(description = "是否与本部门同事共用 · whether colleagues see it") @Nullable Boolean shared,

        @Schema(
                description = "查询条件:与查询接口的参数同名 · criteria, named as the parameters of the search",
                example = "{\"action\": \"exchange.download.start\", \"lastDays\": \"7\"}")
        @NotNull @Size(max = 30) @Nullable Map<@NotNull String, @NotNull String> criteria) {
    private static final Map<String, Criterion> NAMED =
            Arrays.stream(Criterion.values()).collect(Collectors.toMap(Criterion::parameter, Function.identity()));

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    String named() {
        return Objects.requireNonNull(name);
    }

    /// @throws cn.govshare.kernel.problem.MalformedInput naming what is no criterion
    Map<Criterion, String> given() {
        var asked = Objects.requireNonNull(criteria);
        var faults = asked.keySet().stream()
                .filter(each -> !NAMED.containsKey(each))
                .sorted()
                .map(each ->
                        Fault.of("/criteria/" + each, "unknown", Text.of("没有这个查询条件。", "There is no such criterion.")))
                .toList();
        if (!faults.isEmpty()) {
            throw InquiryProblem.unanswerable(faults);
        }
        var given = new EnumMap<Criterion, String>(Criterion.class);
        asked.forEach((each, text) -> given.put(Objects.requireNonNull(NAMED.get(each)), text));
        return given;
    }
}
