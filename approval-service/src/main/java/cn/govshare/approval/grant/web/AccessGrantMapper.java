package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.GrantStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AccessGrantMapper {
    @Mapping(target = "status", source = "status")
    AccessGrantView view(AccessGrant grant, GrantStatus status);

    default AccessGrantView view(AccessGrant grant, LocalDate today) {
        return view(grant, grant.statusOn(today));
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
