package cn.govshare.kit.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.call.CurrentCall;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A problem document (RFC 9457) in the caller's language.
@Schema(name = "Problem", description = "问题说明(RFC 9457) · problem document")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        @Schema(description = "稳定的问题类型 · stable type") String type,
        @Schema(description = "标题 · title") String title,
        @Schema(description = "HTTP 状态码 · status") int status,
        @Schema(description = "具体说明 · detail") String detail,
        @Schema(description = "稳定代码 · stable code") String code,

        @Schema(description = "依据条款 · article of the regulation") @Nullable String article,

        @Schema(description = "全部错误 · every fault") @Nullable List<FaultView> faults,

        @Schema(description = "追踪号 · trace id") @Nullable String traceId) {
    /// One fault of the input.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaultView(
            @Schema(description = "字段 · field") String field,
            @Schema(description = "规则 · rule") String code,
            @Schema(description = "说明 · message") String message,

            @Schema(description = "依据条款 · article") @Nullable String article) {}

    public static ProblemView of(ProblemCode code, Text detail, List<Fault> faults, Locale locale) {
        return new ProblemView(
                "urn:govshare:problem:" + code.code(),
                code.title().in(locale),
                code.status(),
                detail.in(locale),
                code.code(),
                code.article().isEmpty() ? null : code.article(),
                faults.isEmpty()
                        ? null
                        : faults.stream().map(fault -> view(fault, locale)).toList(),
                CurrentCall.traceId());
    }

    private static FaultView view(Fault fault, Locale locale) {
        return new FaultView(
                fault.field(),
                fault.code(),
                fault.message().in(locale),
                fault.article().isEmpty() ? null : fault.article());
    }

    /// The document as an HTTP answer.
    public ResponseEntity<ProblemView> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
