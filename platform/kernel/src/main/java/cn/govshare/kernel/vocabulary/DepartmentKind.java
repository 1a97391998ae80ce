package cn.govshare.kernel.vocabulary;

/// The kinds of bodies that take part; towns and zones follow the same rules (art. 27).
public enum DepartmentKind {
    GOVERNMENT_DEPARTMENT("政府部门", "government department"),
    PARTY_BODY("党委机构", "party body"),
    PUBLIC_INSTITUTION("事业单位", "public institution"),
    TOWN("镇(街道)", "town or sub-district"),
    ZONE("园区(度假区)", "development zone"),
    COORDINATING_BODY("议事协调机构", "coordinating body");

    private final Text label;

    DepartmentKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
