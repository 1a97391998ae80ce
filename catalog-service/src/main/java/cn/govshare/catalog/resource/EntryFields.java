package cn.govshare.catalog.resource;

import cn.govshare.catalog.resource.Difference.Change;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of an entry and of an item, with the words that people read of their values.
final class EntryFields {
    private static final Text NOTHING = Text.of("", "");

    /// @param value what it states in both languages, empty for nothing
    record Field<T>(String pointer, Text label, Function<T, Text> value) {
        /// @param at pointer of what the field belongs to
        /// @param whose what it belongs to, before the field's own label
        Optional<Change> change(T before, T after, String at, Text whose) {
            var was = value.apply(before);
            var is = value.apply(after);
            return was.equals(is) ? Optional.empty() : Optional.of(new Change(at + pointer, sentence(was, is, whose)));
        }

        private Text sentence(Text was, Text is, Text whose) {
            var zh = whose.zh() + label.zh();
            var en = whose.en() + label.en();
            if (was.zh().isEmpty()) {
                return Text.of("%s填写为“%s”".formatted(zh, is.zh()), "%s set to “%s”".formatted(en, is.en()));
            }
            if (is.zh().isEmpty()) {
                return Text.of("%s“%s”被删去".formatted(zh, was.zh()), "%s “%s” left out".formatted(en, was.en()));
            }
            return Text.of(
                    "%s由“%s”改为“%s”".formatted(zh, was.zh(), is.zh()),
                    "%s changed from “%s” to “%s”".formatted(en, was.en(), is.en()));
        }
    }

    static final List<Field<ResourceDescription>> OF_THE_ENTRY = List.of(
            own("/name", "名称", "name", entry -> words(entry.name())),
            own("/summary", "摘要", "summary", entry -> words(entry.summary())),
            own("/register", "所属基础信息库", "base register", entry -> {
                var register = entry.register();
                return register == null ? NOTHING : register.label();
            }),
            own("/theme", "主题", "theme", entry -> words(entry.theme())),
            own("/classification", "目录分类", "place in the catalog", entry -> {
                var place = entry.classification();
                return place == null ? NOTHING : joined(place.division(), place.group(), place.detail());
            }),
            own("/format", "格式分类", "class of the format", entry -> words(entry.format())),
            own("/formatTypes", "格式类型", "types of the format", entry -> words(String.join(" ", entry.formatTypes()))),
            own("/updateCycle", "更新周期", "update cycle", entry -> {
                var cycle = entry.updateCycle();
                return cycle == null ? NOTHING : cycle.label();
            }),
            own(
                    "/sharingType",
                    "共享类型",
                    "sharing type",
                    entry -> entry.sharingType().label()),
            own(
                    "/terms/condition",
                    "共享条件",
                    "condition of sharing",
                    entry -> words(terms(entry).condition())),
            own(
                    "/terms/scope",
                    "共享范围",
                    "scope of sharing",
                    entry -> words(terms(entry).scope())),
            own(
                    "/terms/purposes",
                    "使用用途",
                    "purposes of use",
                    entry -> labels(terms(entry).purposes(), each -> each.label())),
            own("/nonSharingBasis", "不予共享依据", "basis for not sharing", entry -> {
                var basis = entry.nonSharingBasis();
                return basis == null
                        ? NOTHING
                        : joined(basis.document(), basis.number(), basis.article(), basis.text());
            }),
            own("/nonSharingBasis/level", "依据的层级", "level of the basis", entry -> {
                var basis = entry.nonSharingBasis();
                var level = basis == null ? null : basis.level();
                return level == null ? NOTHING : level.label();
            }),
            own(
                    "/provisionModes",
                    "提供方式",
                    "provision modes",
                    entry -> labels(entry.provisionModes(), each -> each.label())),
            own("/usageRequirements", "使用要求", "requirements on use", entry -> words(entry.usageRequirements())),
            own("/openness", "开放属性", "openness", EntryFields::openness),
            own("/grading", "数据分类分级", "classification and grading", EntryFields::grading),
            own("/holding", "来源和存放", "source and storage", entry -> {
                var holding = entry.holding();
                return holding == null ? NOTHING : joined(holding.system(), holding.location(), holding.division());
            }),
            own(
                    "/associated",
                    "关联资源代码",
                    "associated resources",
                    entry -> words(
                            entry.associated().stream().map(ResourceCode::value).collect(Collectors.joining(" ")))));

    static final List<Field<InformationItem>> OF_AN_ITEM = List.of(
            of("/label", "名称", "name", item -> words(item.label())),
            of("/type", "数据类型", "type", EntryFields::type),
            of("/key", "主键", "key", item -> flag(item.key())),
            of("/required", "必填", "required", item -> flag(item.required())),
            of("/queryable", "可作查询条件", "queryable", item -> flag(item.queryable())),
            of("/codeList", "代码标准", "code list", item -> joined(item.codeList(), item.codeListVersion())),
            of("/check", "校验规则", "check", item -> {
                var check = item.check();
                return check == null ? NOTHING : check.label();
            }),
            of("/sharingType", "共享类型", "sharing type", item -> {
                var own = item.sharingType();
                return own == null ? NOTHING : own.label();
            }),
            of("/sensitivity", "敏感级别", "grade", item -> {
                var grade = item.sensitivity();
                return grade == null ? NOTHING : grade.label();
            }),
            of("/element", "数据元", "data element", item -> words(item.element())));

    private EntryFields() {}

    /// Type with its length and scale, as in `数值型(10,2)`.
    static Text type(InformationItem item) {
        var length = item.length();
        var scale = item.scale();
        var size = length == null ? "" : scale == null ? "(%s)".formatted(length) : "(%s,%s)".formatted(length, scale);
        return Text.of(item.type().label().zh() + size, item.type().label().en() + size);
    }

    private static Field<ResourceDescription> own(
            String pointer, String zh, String en, Function<ResourceDescription, Text> value) {
        return new Field<>(pointer, Text.of(zh, en), value);
    }

    private static Field<InformationItem> of(
            String pointer, String zh, String en, Function<InformationItem, Text> value) {
        return new Field<>(pointer, Text.of(zh, en), value);
    }

    private static SharingTerms terms(ResourceDescription entry) {
        var terms = entry.terms();
        return terms == null ? SharingTerms.UNSTATED : terms;
    }

    private static Text openness(ResourceDescription entry) {
        var openness = entry.openness();
        if (openness == null) {
            return NOTHING;
        }
        return openness.open()
                ? Text.of("开放:" + openness.condition(), "open: " + openness.condition())
                : Text.of("不开放", "not open");
    }

    private static Text grading(ResourceDescription entry) {
        var grading = entry.grading();
        if (grading == null) {
            return NOTHING;
        }
        var grade = grading.grade();
        return grade == null
                ? words(grading.category())
                : Text.of(
                        (grading.category() + " " + grade.label().zh()).strip(),
                        (grading.category() + " " + grade.label().en()).strip());
    }

    private static Text words(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : Text.of(text, text);
    }

    private static Text joined(@Nullable String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part != null && !part.isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return words(text.toString());
    }

    private static Text flag(boolean yes) {
        return yes ? Text.of("是", "yes") : Text.of("否", "no");
    }

    private static <T extends Enum<T>> Text labels(Collection<T> values, Function<T, Text> label) {
        var sorted = values.stream().sorted().map(label).toList();
        return Text.of(
                sorted.stream().map(Text::zh).collect(Collectors.joining("、")),
                sorted.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
