package cn.govshare.catalog.jointcatalog.web;

import cn.govshare.catalog.jointcatalog.JointCatalogKind;
import cn.govshare.catalog.jointcatalog.app.ShowJointCatalog.Shown;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "JointCatalog", description = "基础或主题信息资源目录 · a base or theme catalog")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JointCatalogView(
        JointCatalogKind kind,

        @Schema(description = "基础信息库或主题代码 · register or theme")
        String code,

        String nameZh,
        String nameEn,

        @Schema(description = "牵头部门 · lead department") @Nullable DepartmentCode lead,

        @Schema(description = "参与部门 · members") List<DepartmentCode> members,
        boolean closed,
        @Schema(description = "已发布条目数 · entries in force") long published,

        @Schema(description = "在编条目数 · entries not published yet")
        long underWork,

        @Schema(description = "其中无条件共享 · unconditional among them")
        long unconditional,

        @Schema(description = "其中有条件共享 · conditional") long conditional,
        @Schema(description = "其中不予共享 · not shared") long notShared,

        @Schema(description = "有已发布条目的部门数 · departments with an entry in force")
        long departments,

        long version)
        implements Versioned {
    static JointCatalogView of(Shown shown) {
        var catalog = shown.catalog();
        var figures = shown.figures();
        return new JointCatalogView(
                catalog.id().kind(),
                catalog.id().code(),
                catalog.name().zh(),
                catalog.name().en(),
                catalog.lead(),
                catalog.members().stream().sorted().toList(),
                catalog.closed(),
                figures.published(),
                figures.underWork(),
                figures.unconditional(),
                figures.conditional(),
                figures.notShared(),
                figures.departments(),
                catalog.version());
    }
}
