package cn.govshare.kernel.vocabulary;

/// The five base registers whose base items are shared without condition (art. 11(2)).
public enum BasicRegister {
    POPULATION("人口信息", "population"),
    LEGAL_ENTITY("法人单位信息", "legal entities"),
    NATURAL_RESOURCES_AND_GEOSPATIAL("自然资源和空间地理信息", "natural resources and geospatial"),
    ELECTRONIC_LICENCE("电子证照信息", "electronic licences"),
    SOCIAL_CREDIT("社会信用信息", "social credit");

    private final Text label;

    BasicRegister(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
