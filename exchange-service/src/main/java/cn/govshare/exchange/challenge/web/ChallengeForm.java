package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.Doubt;
import cn.govshare.exchange.challenge.app.RaisedChallenge;
import cn.govshare.kernel.vocabulary.ResourceCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChallengeForm", description = "疑义、错误数据反馈 · challenge of shared data")
record ChallengeForm(
        @Schema(description = "信息资源代码 · resource code", type = "string") @NotNull @Nullable ResourceCode resource,

        @Schema(description = "有疑义的信息项 · doubted items") @NotEmpty @Size(max = 100) @Nullable List<@NotBlank String> items,

        @Schema(
                description =
                        "记录的全部主键信息项及其值;针对整个信息项时不填 · the record's key items, none when items are doubted throughout")
        @Size(max = 20) @Nullable Map<String, String> record,

        @Schema(description = "主张的正确值(如已知)· values held to be right, as far as known") @Size(max = 100) @Nullable Map<String, String> claimed,

        @Schema(description = "疑义类型 · kind of doubt") @NotNull @Nullable Doubt doubt,

        @Schema(description = "疑义说明及依据(请勿填写个人信息)· why it is doubted, without personal data")
        @NotBlank @Size(max = RaisedChallenge.LONGEST_STATEMENT) @Nullable String statement) {
    RaisedChallenge raised() {
        return new RaisedChallenge(
                items == null ? Set.of() : Set.copyOf(items),
                record == null ? Map.of() : record,
                claimed == null ? Map.of() : claimed,
                Objects.requireNonNull(doubt),
                Objects.requireNonNull(statement));
    }
}
