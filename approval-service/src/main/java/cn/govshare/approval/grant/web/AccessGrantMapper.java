package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.GrantStatus;
import cn.govshare.approval.grant.GrantUse;
import cn.govshare.approval.grant.web.AccessGrantView.UseView;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AccessGrantMapper {
    @Mapping(target = ".", source = "grant")
    @Mapping(target = ".", source = "grant.terms")
    @Mapping(target = "status", source = "status")
    @Mapping(target = "use", source = "use")
    AccessGrantView view(AccessGrant grant, GrantStatus status, @Nullable UseView use);

    default AccessGrantView view(AccessGrant grant, LocalDate today, @Nullable GrantUse use) {
        return view(grant, grant.statusOn(today), use == null ? null : use(grant, use));
    }

    default UseView use(AccessGrant grant, GrantUse use) {
        return new UseView(
                use.firstDay(),
                use.lastDay(),
                use.calls(),
                use.rows(),
                use.busiestRows(),
                grant.terms().items().stream()
                        .filter(item -> !use.items().contains(item))
                        .sorted()
                        .toList());
    }

    default String text(DepartmentCode code) {
        return code.value();
    }

    default String text(ResourceCode code) {
        return code.value();
    }

    default List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
