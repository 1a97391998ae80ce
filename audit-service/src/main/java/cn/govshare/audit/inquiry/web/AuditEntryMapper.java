package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.log.AuditEntry;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AuditEntryMapper {
    @Mapping(target = ".", source = "record")
    @Mapping(target = "id", source = "record.record")
    AuditEntryView view(AuditEntry entry);
}
