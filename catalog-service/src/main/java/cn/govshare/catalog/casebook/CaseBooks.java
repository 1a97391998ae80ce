package cn.govshare.catalog.casebook;

/// Where the book of a kind of cases is had.
public interface CaseBooks {
    <T extends CatalogCase> CaseBook<T> of(CaseKind<T> kind);
}
