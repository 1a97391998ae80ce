package cn.govshare.kernel.vocabulary;

/// Whether a body is one of the city or of a town; towns and zones follow the same rules (art. 27).
@Article("27")
public enum DepartmentLevel {
    CITY("市级", "city"),
    TOWN("镇(街道、园区)级", "town");

    private final Text label;

    DepartmentLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /// The level that bodies of a kind are of, unless something else is said of one.
    public static DepartmentLevel of(DepartmentKind kind) {
        return switch (kind) {
            case TOWN, ZONE -> TOWN;
            case GOVERNMENT_DEPARTMENT, PARTY_BODY, PUBLIC_INSTITUTION, COORDINATING_BODY -> CITY;
        };
    }
}
