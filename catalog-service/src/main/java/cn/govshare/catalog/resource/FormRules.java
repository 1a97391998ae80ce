package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.stream.Collectors;

/// What the national guide and the regulation in force ask of an entry's further fields.
final class FormRules {
    @Article("8(1)")
    static final CatalogRule FORMAT_IS_OF_THE_DICTIONARY =
            new CatalogRule("format-is-of-the-dictionary", "8(1)", (entry, around, broken) -> {
                if (entry.format().isBlank()
                        || around.formats().readClass(entry.format()).isSure()) {
                    return;
                }
                var choice = around.formats().classes();
                broken.at(
                        "/format",
                        Text.of(
                                "格式分类应为:"
                                        + choice.stream()
                                                .map(each -> each.name().zh())
                                                .collect(Collectors.joining("、")),
                                "The class of the format is one of: "
                                        + choice.stream()
                                                .map(each -> each.name().zh() + " "
                                                        + each.name().en())
                                                .collect(Collectors.joining(", "))));
            });

    @Article("8(1)")
    static final CatalogRule FORMAT_TYPES_ARE_OF_THEIR_CLASS =
            new CatalogRule("format-types-are-of-their-class", "8(1)", (entry, around, broken) -> {
                var formatClass = around.formats().readClass(entry.format()).value();
                if (formatClass == null) {
                    return;
                }
                for (int i = 0; i < entry.formatTypes().size(); i++) {
                    if (!formatClass.types().contains(entry.formatTypes().get(i))) {
                        broken.at(
                                "/formatTypes/" + i,
                                Text.of("“%s”的类型应为:%s", "A type of %s is one of: %s")
                                        .with(formatClass.name().zh(), String.join("、", formatClass.types())));
                    }
                }
            });

    @Article("8(1)")
    static final CatalogRule OPEN_RESOURCE_STATES_ITS_CONDITION =
            new CatalogRule("open-resource-states-its-condition", "8(1)", (entry, _, broken) -> {
                var openness = entry.openness();
                if (openness != null && openness.open() && openness.condition().isBlank()) {
                    broken.at("/openness/condition", "向社会开放的应写明开放条件。", "What is open to society states its condition.");
                }
            });

    @Article("8(1)")
    static final CatalogRule ASSOCIATED_NEVER_LEAD_BACK =
            new CatalogRule("associated-never-lead-back", "8(1)", (entry, around, broken) -> {
                for (int i = 0; i < entry.associated().size(); i++) {
                    if (around.leadingBack().contains(entry.associated().get(i))) {
                        broken.at(
                                "/associated/" + i,
                                "关联资源不得循环:该资源直接或经其他资源又关联回本条目。",
                                "Associated resources never form a circle: this one leads back to the entry.");
                    }
                }
            });

    @Article("22(1)")
    static final CatalogRule GRADE_COVERS_ITS_ITEMS = new CatalogRule(
            "grade-covers-its-items",
            "22(1)",
            (entry, _, broken) -> ItemRules.each(entry, (item, at) -> {
                var grading = entry.grading();
                var whole = grading == null ? null : grading.grade();
                var own = item.sensitivity();
                if (whole != null && own != null && own.isAbove(whole)) {
                    broken.at(
                            at + "/sensitivity",
                            "信息项的级别不得高于条目的数据分级,请提高条目的分级。",
                            "No item is graded above its entry; grade the entry higher.");
                }
            }));

    @Article("21")
    static final CatalogRule CODE_LIST_VERSION_NAMES_ITS_LIST = new CatalogRule(
            "code-list-version-names-its-list",
            "21",
            (entry, _, broken) -> ItemRules.each(entry, (item, at) -> {
                if (item.codeListVersion() != null && item.codeList() == null) {
                    broken.at(at + "/codeList", "注明版本的应同时注明代码标准。", "A version comes with the code list that it is of.");
                }
            }));

    /// Art. 13 of 国令第809号, where a profile of it is in force; other texts ask for no fields by name.
    @Article("8(1)")
    static final CatalogRule FIELDS_OF_THE_PROFILE_ARE_STATED = new CatalogRule(
            "fields-of-the-profile-are-stated",
            "8(1)",
            (entry, around, broken) -> around.profile().catalogFields().forEach(asked -> {
                var field = CatalogField.of(asked);
                if (!field.isStatedIn(entry)) {
                    broken.at(
                            field.pointer(),
                            Text.of(
                                    "按%s%s应写明:%s"
                                            .formatted(
                                                    around.profile().title(),
                                                    around.profile().catalogFieldsArticle(),
                                                    field.label().zh()),
                                    "%s %s asks for: %s"
                                            .formatted(
                                                    around.profile().title(),
                                                    around.profile().catalogFieldsArticle(),
                                                    field.label().en())));
                }
            }));

    private FormRules() {}
}
