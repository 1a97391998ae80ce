package cn.govshare.catalog.department.web;

import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "DepartmentPostsForm", description = "部门各岗位的任职人,替换原有登记 · all holders of the department's posts")
record DepartmentPostsForm(
        @NotNull @Size(max = 50) @Nullable List<@Valid @NotNull HolderForm> posts) {
    private static final String PLAIN = "[^\\p{Cntrl}]*";
    private static final String EMAIL = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";

    @Schema(name = "PostHolderForm")
    record HolderForm(
            @Schema(description = "岗位 · post") @NotNull @Nullable Post post,

            @Schema(description = "姓名或科室 · name") @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN) @Nullable String name,

            @Schema(description = "平台账号 · user name") @Size(min = 1, max = 200) @Pattern(regexp = PLAIN) @Nullable String account,

            @Schema(description = "工作邮箱 · address at work") @Size(max = 254) @Pattern(regexp = EMAIL) @Nullable String email,

            @Schema(description = "代理人 · substitute") @Valid @Nullable SubstituteForm substitute) {
        private PostHolder holder() {
            return new PostHolder(
                    Objects.requireNonNull(post),
                    Objects.requireNonNull(name).strip(),
                    account,
                    email,
                    substitute == null ? null : substitute.substitute());
        }
    }

    @Schema(name = "PostSubstituteForm")
    record SubstituteForm(
            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN) @Nullable String name,

            @Size(min = 1, max = 200) @Pattern(regexp = PLAIN) @Nullable String account,

            @Size(max = 254) @Pattern(regexp = EMAIL) @Nullable String email,

            @Schema(description = "首日 · first day") @NotNull @Nullable LocalDate from,

            @Schema(description = "末日 · last day") @NotNull @Nullable LocalDate until) {
        private PostHolder.Substitute substitute() {
            return new PostHolder.Substitute(
                    Objects.requireNonNull(name).strip(),
                    account,
                    email,
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(until));
        }
    }

    List<PostHolder> holders() {
        return Objects.requireNonNull(posts).stream().map(HolderForm::holder).toList();
    }
}
