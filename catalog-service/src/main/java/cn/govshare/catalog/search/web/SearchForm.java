package cn.govshare.catalog.search.web;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.search.Availability;
import cn.govshare.catalog.search.SearchFilter;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is looked for. Of each filter several values may be given, any of which will do.
record SearchForm(
        @Parameter(description = "文字、拼音或拼音首字母,空格分开的各词都应出现 · words, pinyin or initials, all of which must appear")
        @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String q,

        @Parameter(description = "提供部门 · providers") @Size(max = 50) @Nullable List<DepartmentCode> provider,

        @Parameter(description = "资源类别 · kinds") @Nullable List<ResourceKind> kind,

        @Parameter(description = "基础信息库 · base registers") @Nullable List<BasicRegister> register,

        @Parameter(description = "主题代码 · themes") @Size(max = 50) @Nullable List<@Size(max = 60) String> theme,

        @Parameter(description = "共享类型 · sharing types") @Nullable List<SharingType> sharingType,

        @Parameter(description = "提供方式 · provision modes") @Nullable List<ProvisionMode> mode,

        @Parameter(description = "更新周期 · update cycles") @Nullable List<UpdateCycle> updateCycle,

        @Parameter(description = "数据更新情况 · how fresh the data is") @Nullable List<FreshnessState> freshness,

        @Parameter(description = "对本部门而言:本部门提供、已取得授权、可直接获取、须申请、不予共享 · what it means for one's department") @Nullable List<Availability> availability,

        @Parameter(description = "状态 · statuses") @Nullable List<ResourceStatus> status) {
    String words() {
        return Objects.requireNonNullElse(q, "");
    }

    SearchFilter filter() {
        return new SearchFilter(
                set(provider),
                set(kind),
                set(register),
                set(theme),
                set(sharingType),
                set(mode),
                set(updateCycle),
                set(freshness),
                set(availability),
                set(status));
    }

    private static <T> Set<T> set(@Nullable List<T> stated) {
        return stated == null ? Set.of() : Set.copyOf(stated);
    }
}
