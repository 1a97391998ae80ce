package cn.govshare.catalog.search;

/// By what results are counted and narrowed down.
public enum Facet {
    PROVIDER,
    KIND,
    REGISTER,
    THEME,
    SHARING_TYPE,
    MODE,
    UPDATE_CYCLE,
    FRESHNESS,
    AVAILABILITY,
    STATUS
}
