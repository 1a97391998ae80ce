package cn.govshare.catalog.department.web;

import cn.govshare.catalog.department.Department;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "部门 · department")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepartmentView(
        @Schema(description = "统一社会信用代码 · unified social credit code")
        DepartmentCode code,

        @Schema(description = "部门名称 · name") String name,
        @Schema(description = "部门类别 · kind") DepartmentKind kind,

        @Schema(description = "岗位 · posts and their holders")
        List<PostHolderView> posts,

        @Schema(description = "级别 · level") DepartmentLevel level,

        @Schema(description = "曾用名,自旧至新 · former names, the oldest first")
        List<FormerNameView> formerNames,

        @Schema(description = "撤并情况,未撤并时无此项 · how it ended, absent while it exists") @Nullable DissolutionView dissolution,

        @Schema(description = "版本 · version") long version)
        implements Versioned {
    @Schema(name = "FormerName", description = "曾用名 · a former name")
    record FormerNameView(
            String name,

            @Schema(description = "停用之日 · first day on which it was no longer the name")
            LocalDate until) {}

    @Schema(name = "Dissolution", description = "撤并 · a merger into another department")
    record DissolutionView(
            @Schema(description = "承接部门 · successor") DepartmentCode successor,

            @Schema(description = "撤并之日 · first day on which it is no more")
            LocalDate on) {}

    static DepartmentView of(Department department) {
        var dissolution = department.dissolution();
        return new DepartmentView(
                department.code(),
                department.name(),
                department.kind(),
                department.posts().stream().map(PostHolderView::of).toList(),
                department.level(),
                department.formerNames().stream()
                        .map(each -> new FormerNameView(each.name(), each.until()))
                        .toList(),
                dissolution == null ? null : new DissolutionView(dissolution.successor(), dissolution.on()),
                department.version());
    }
}
