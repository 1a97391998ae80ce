package cn.govshare.catalog.department.web;

import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "PostHolder", description = "岗位及任职人 · a post and its holder")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostHolderView(
        Post post,
        @Schema(description = "姓名 · name") String name,
        @Schema(description = "平台账号 · user name") @Nullable String account,

        @Schema(description = "工作邮箱 · address at work") @Nullable String email,

        @Schema(description = "代理人 · substitute") @Nullable SubstituteView substitute) {
    @Schema(name = "PostSubstitute")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubstituteView(
            String name,
            @Nullable String account,
            @Nullable String email,
            @Schema(description = "首日 · first day") LocalDate from,
            @Schema(description = "末日 · last day") LocalDate until) {}

    static PostHolderView of(PostHolder holder) {
        var substitute = holder.substitute();
        return new PostHolderView(
                holder.post(),
                holder.name(),
                holder.account(),
                holder.email(),
                substitute == null
                        ? null
                        : new SubstituteView(
                                substitute.name(),
                                substitute.account(),
                                substitute.email(),
                                substitute.from(),
                                substitute.until()));
    }
}
