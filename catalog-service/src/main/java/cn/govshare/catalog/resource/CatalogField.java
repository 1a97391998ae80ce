package cn.govshare.catalog.resource;

import cn.govshare.kernel.rule.EntryField;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import java.util.function.Predicate;

/// The fields that a legal text may ask of every entry (国令第809号 art. 13 names nine of them).
enum CatalogField {
    NAME("/name", "数据目录名称", "name", entry -> !entry.nameKey().isEmpty()),
    ITEMS("/items", "数据项", "items", entry -> !entry.items().isEmpty()),
    /// The platform states the provider itself: the department that compiles.
    PROVIDER("/provider", "提供单位", "provider", _ -> true),
    FORMAT("/format", "数据格式", "format", entry -> !entry.format().isBlank()),
    UPDATE_CYCLE("/updateCycle", "数据更新频率", "update cycle", entry -> entry.updateCycle() != null),
    /// Unconditional where nothing else is stated.
    SHARING_TYPE("/sharingType", "共享属性", "sharing type", _ -> true),
    PROVISION_MODES(
            "/provisionModes",
            "共享方式",
            "provision modes",
            entry -> entry.sharingType() == SharingType.NOT_SHARED
                    || !entry.provisionModes().isEmpty()),
    CONDITIONS_OF_USE("/usageRequirements", "使用条件", "conditions of use", entry -> {
        var terms = entry.terms();
        var requirements = entry.usageRequirements();
        return (requirements != null && !requirements.isBlank())
                || (terms != null && !terms.condition().isBlank());
    }),
    GRADING("/grading", "数据分类分级", "classification and grading", entry -> {
        var grading = entry.grading();
        return grading != null && !grading.category().isBlank() && grading.grade() != null;
    });

    private final String pointer;
    private final Text label;
    private final Predicate<ResourceDescription> isStated;

    CatalogField(String pointer, String zh, String en, Predicate<ResourceDescription> isStated) {
        this.pointer = pointer;
        this.label = Text.of(zh, en);
        this.isStated = isStated;
    }

    static CatalogField of(EntryField field) {
        return switch (field) {
            case NAME -> NAME;
            case ITEMS -> ITEMS;
            case PROVIDER -> PROVIDER;
            case FORMAT -> FORMAT;
            case UPDATE_CYCLE -> UPDATE_CYCLE;
            case SHARING_TYPE -> SHARING_TYPE;
            case PROVISION_MODES -> PROVISION_MODES;
            case CONDITIONS_OF_USE -> CONDITIONS_OF_USE;
            case GRADING -> GRADING;
        };
    }

    String pointer() {
        return pointer;
    }

    Text label() {
        return label;
    }

    boolean isStatedIn(ResourceDescription entry) {
        return isStated.test(entry);
    }
}
