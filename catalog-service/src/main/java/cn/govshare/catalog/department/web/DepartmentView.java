package cn.govshare.catalog.department.web;

import cn.govshare.catalog.department.Department;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "部门 · department")
record DepartmentView(
        @Schema(description = "统一社会信用代码 · unified social credit code")
        DepartmentCode code,

        @Schema(description = "部门名称 · name") String name,
        @Schema(description = "部门类别 · kind") DepartmentKind kind,

        @Schema(description = "岗位 · posts and their holders")
        List<PostHolderView> posts,

        @Schema(description = "版本 · version") long version) {
    static DepartmentView of(Department department) {
        return new DepartmentView(
                department.code(),
                department.name(),
                department.kind(),
                department.posts().stream().map(PostHolderView::of).toList(),
                department.version());
    }
}
