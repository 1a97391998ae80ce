package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dispute about sharing was opened, went to the leading group, or ended (art. 17). It carries the whole state, so
/// that
/// the last one of a dispute tells how it stands.
///
/// @param negotiation id of the dispute
/// @param request the refused access request that it goes on from; null for a resource that is not shared
/// @param items names of the items that the consumer needs
/// @param status how it stands now
/// @param dueOn until when the two sides are to agree, Asia/Shanghai
/// @param coordinationDueOn until when the leading group is to decide; null while it is not before it
/// @param order the leading group's order, once it has decided
/// @param grant the grant that the agreement or the order gave
public record DisputeChanged(
        UUID negotiation,
        @Nullable UUID request,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        Set<String> items,
        Status status,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate coordinationDueOn,
        @Nullable UUID order,
        @Nullable UUID grant,
        Instant changedAt,
        long version)
        implements Event {
    /// How a dispute stands.
    public enum Status {
        OPEN,
        REFERRED,
        AGREED,
        ORDERED,
        DISMISSED,
        WITHDRAWN
    }

    public DisputeChanged {
        items = Set.copyOf(items);
    }

    /// The case that it belongs to on the trail: the request, or the dispute itself when there was none.
    public UUID caseId() {
        return request == null ? negotiation : request;
    }

    @Override
    public String aggregateId() {
        return negotiation.toString();
    }
}
