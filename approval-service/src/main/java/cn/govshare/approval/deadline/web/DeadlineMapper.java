package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface DeadlineMapper {
    @Mapping(target = ".", source = "deadline.duty")
    @Mapping(target = "ownerName", source = "ownerName")
    @Mapping(target = "article", expression = "java(deadline.article())")
    @Mapping(target = "ruleProfile", expression = "java(deadline.ruleProfile())")
    DeadlineView view(Deadline deadline, @Nullable String ownerName);

    default @Nullable String text(@Nullable DepartmentCode code) {
        return code == null ? null : code.value();
    }

    default @Nullable String text(@Nullable ResourceCode code) {
        return code == null ? null : code.value();
    }
}
