package cn.govshare.catalog.casebook;

import cn.govshare.kernel.problem.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where cases are kept.
public interface StoredCases {
    <T extends CatalogCase> Optional<T> find(CaseKind<T> kind, UUID id);

    /// The newest first.
    <T extends CatalogCase> List<T> list(CaseKind<T> kind, CaseQuery query);

    /// Locked until the end of the transaction.
    <T extends CatalogCase> List<T> live(CaseKind<T> kind);

    /// A number that no case had before.
    String nextNumber(CaseKind<?> kind, LocalDate today);

    void add(CaseKind<?> kind, CatalogCase begun);

    /// @throws Conflict when the case was changed meanwhile
    void save(CaseKind<?> kind, CatalogCase changed);
}
