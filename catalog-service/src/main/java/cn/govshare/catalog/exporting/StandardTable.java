package cn.govshare.catalog.exporting;

import cn.govshare.catalog.importing.ImportField;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.NonSharingBasis;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.SharingTerms;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The standard catalog table: a row for each item with what the entry states in front, under the headings that an
/// import knows. What was exported can be taken in again and changes nothing.
@Article("8(1)")
public final class StandardTable {
    /// One cell with all items is for tables from elsewhere.
    private static final Set<ImportField> NOT_WRITTEN = Set.of(ImportField.ITEMS);

    private static final List<ImportField> FIELDS = Arrays.stream(ImportField.values())
            .filter(field -> !NOT_WRITTEN.contains(field))
            .toList();

    private StandardTable() {}

    public static List<String> headings() {
        return FIELDS.stream().map(field -> field.label().zh()).toList();
    }

    /// How many of the first columns are about the entry as a whole.
    public static int entryColumns() {
        return (int) FIELDS.stream().filter(field -> !field.isOfItem()).count();
    }

    public static List<List<String>> rows(ExportedEntry entry) {
        var common = common(entry);
        var items = entry.description().items();
        if (items.isEmpty()) {
            return List.of(row(common, Map.of()));
        }
        return items.stream().map(item -> row(common, item(item))).toList();
    }

    private static List<String> row(Map<ImportField, String> common, Map<ImportField, String> item) {
        return FIELDS.stream()
                .map(field -> common.getOrDefault(field, item.getOrDefault(field, "")))
                .toList();
    }

    private static Map<ImportField, String> common(ExportedEntry entry) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        var description = entry.description();
        cells.put(ImportField.CODE, entry.resource().code().value());
        cells.put(ImportField.NAME, description.name());
        cells.put(ImportField.PROVIDER, entry.providerName());
        cells.put(ImportField.PROVIDER_CODE, entry.resource().provider().value());
        cells.put(ImportField.SUMMARY, description.summary());
        cells.put(ImportField.KIND, description.kind().label().zh());
        put(
                cells,
                ImportField.REGISTER,
                description.register(),
                value -> value.label().zh());
        put(cells, ImportField.THEME, description.theme(), value -> value);
        cells.put(ImportField.FORMAT, description.format());
        cells.put(ImportField.FORMAT_TYPES, String.join("、", description.formatTypes()));
        put(
                cells,
                ImportField.UPDATE_CYCLE,
                description.updateCycle(),
                value -> value.label().zh());
        cells.put(ImportField.SHARING_TYPE, description.sharingType().label().zh());
        cells.put(ImportField.PROVISION_MODES, modes(description.provisionModes()));
        put(cells, ImportField.USAGE_REQUIREMENTS, description.usageRequirements(), value -> value);
        cells.put(ImportField.CLASSIFIED, yesOrNo(description.classified()));
        cells.put(
                ImportField.ASSOCIATED,
                description.associated().stream().map(Object::toString).collect(Collectors.joining("、")));
        terms(cells, description.terms());
        basis(cells, description.nonSharingBasis());
        particulars(cells, description);
        return cells;
    }

    private static void particulars(Map<ImportField, String> cells, ResourceDescription description) {
        var classification = description.classification();
        if (classification != null) {
            put(cells, ImportField.DIVISION, classification.division(), value -> value);
            put(cells, ImportField.GROUP, classification.group(), value -> value);
            put(cells, ImportField.DETAIL, classification.detail(), value -> value);
        }
        var openness = description.openness();
        if (openness != null) {
            cells.put(ImportField.OPEN, yesOrNo(openness.open()));
            cells.put(ImportField.OPEN_CONDITION, openness.condition());
        }
        var grading = description.grading();
        if (grading != null) {
            cells.put(ImportField.CATEGORY, grading.category());
            put(
                    cells,
                    ImportField.GRADE,
                    grading.grade(),
                    value -> value.label().zh());
        }
        var holding = description.holding();
        if (holding != null) {
            put(cells, ImportField.SYSTEM, holding.system(), value -> value);
            put(cells, ImportField.LOCATION, holding.location(), value -> value);
            put(cells, ImportField.REGION, holding.division(), value -> value);
        }
    }

    private static void terms(Map<ImportField, String> cells, @Nullable SharingTerms terms) {
        if (terms != null) {
            cells.put(ImportField.SHARING_CONDITION, terms.condition());
            cells.put(ImportField.SHARING_SCOPE, terms.scope());
            cells.put(
                    ImportField.USE_PURPOSES,
                    joined(terms.purposes().stream()
                            .sorted()
                            .map(UsePurpose::label)
                            .toList()));
        }
    }

    private static void basis(Map<ImportField, String> cells, @Nullable NonSharingBasis basis) {
        if (basis != null) {
            put(
                    cells,
                    ImportField.BASIS_LEVEL,
                    basis.level(),
                    value -> value.label().zh());
            cells.put(ImportField.BASIS_DOCUMENT, basis.document());
            put(cells, ImportField.BASIS_NUMBER, basis.number(), value -> value);
            cells.put(ImportField.BASIS_ARTICLE, basis.article());
            cells.put(ImportField.BASIS_TEXT, basis.text());
        }
    }

    private static Map<ImportField, String> item(InformationItem item) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        cells.put(ImportField.ITEM_LABEL, item.label());
        cells.put(ImportField.ITEM_NAME, item.name());
        cells.put(ImportField.ITEM_TYPE, item.type().label().zh());
        put(cells, ImportField.ITEM_LENGTH, item.length(), Object::toString);
        put(cells, ImportField.ITEM_SCALE, item.scale(), Object::toString);
        cells.put(ImportField.ITEM_KEY, yesOrNo(item.key()));
        cells.put(ImportField.ITEM_REQUIRED, yesOrNo(item.required()));
        cells.put(ImportField.ITEM_QUERYABLE, yesOrNo(item.queryable()));
        put(cells, ImportField.ITEM_CODE_LIST, item.codeList(), value -> value);
        put(cells, ImportField.ITEM_CODE_LIST_VERSION, item.codeListVersion(), value -> value);
        put(cells, ImportField.ITEM_CHECK, item.check(), value -> value.label().zh());
        put(
                cells,
                ImportField.ITEM_SHARING_TYPE,
                item.sharingType(),
                value -> value.label().zh());
        put(
                cells,
                ImportField.ITEM_SENSITIVITY,
                item.sensitivity(),
                value -> value.label().zh());
        put(cells, ImportField.ITEM_ELEMENT, item.element(), value -> value);
        return cells;
    }

    private static <T> void put(
            Map<ImportField, String> cells, ImportField field, @Nullable T value, Function<T, String> words) {
        if (value != null) {
            cells.put(field, words.apply(value));
        }
    }

    private static String modes(Set<ProvisionMode> modes) {
        return joined(modes.stream().sorted().map(ProvisionMode::label).toList());
    }

    private static String joined(List<Text> labels) {
        return labels.stream().map(Text::zh).collect(Collectors.joining("、"));
    }

    private static String yesOrNo(boolean value) {
        return value ? "是" : "否";
    }
}
