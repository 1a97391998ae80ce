package cn.govshare.kernel.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An edition of a code list is adopted; from its first day on values of items are held against it (art. 21). It
/// carries
/// every code, but not what the codes stand for, which the catalog answers.
///
/// @param list id of the list, as in `GBT2260`
/// @param edition which edition of it, as in `2023`
/// @param effectiveFrom first day that it counts, Asia/Shanghai; of several, the one that began last counts
/// @param effectiveUntil last day that it counts; absent while no end is known
public record CodeListAdopted(
        String list,
        String edition,
        String title,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        List<String> codes,
        long version)
        implements Event {
    public CodeListAdopted {
        codes = List.copyOf(codes);
    }

    @Override
    public String aggregateId() {
        return list + "@" + edition;
    }
}
