package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.vocabulary.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AuditEntryMapper {
    @Mapping(target = ".", source = "record")
    @Mapping(target = "id", source = "record.record")
    AuditEntryView view(AuditEntry entry);

    /// As much of a record as the actor's oversight shows.
    default AuditEntryView shown(AuditEntry entry, Actor actor) {
        var view = view(entry);
        return Oversight.of(actor).people() ? view : view.withoutPeople();
    }
}
