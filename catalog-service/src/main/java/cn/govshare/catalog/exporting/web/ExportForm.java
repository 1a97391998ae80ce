package cn.govshare.catalog.exporting.web;

import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.search.SearchFilter;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which part of the catalog is wanted. Without statuses that is what is in force.
record ExportForm(
        @Parameter(description = "检索词 · words to search for")
        @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String q,

        @Parameter(description = "提供部门 · providers") @Size(max = 50) @Nullable List<DepartmentCode> provider,

        @Parameter(description = "资源类别 · kinds") @Nullable List<ResourceKind> kind,

        @Parameter(description = "主题代码 · themes") @Size(max = 50) @Nullable List<@Size(max = 60) String> theme,

        @Parameter(description = "共享类型 · sharing types") @Nullable List<SharingType> sharingType,

        @Parameter(description = "状态,缺省为已发布和已暂停 · statuses, by default what is in force") @Nullable List<ResourceStatus> status) {
    private static final Set<ResourceStatus> IN_FORCE = Set.of(ResourceStatus.PUBLISHED, ResourceStatus.SUSPENDED);

    String words() {
        return Objects.requireNonNullElse(q, "");
    }

    SearchFilter filter() {
        return new SearchFilter(
                provider == null ? Set.of() : Set.copyOf(provider),
                kind == null ? Set.of() : Set.copyOf(kind),
                Set.of(),
                theme == null ? Set.of() : Set.copyOf(theme),
                sharingType == null ? Set.of() : Set.copyOf(sharingType),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                status == null ? IN_FORCE : Set.copyOf(status));
    }
}
