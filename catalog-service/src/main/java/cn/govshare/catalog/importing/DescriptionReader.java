package cn.govshare.catalog.importing;

import cn.govshare.catalog.resource.Classification;
import cn.govshare.catalog.resource.DataGrading;
import cn.govshare.catalog.resource.DataHolding;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.NonSharingBasis;
import cn.govshare.catalog.resource.Openness;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.ResourceFormat;
import cn.govshare.catalog.resource.SharingTerms;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Understands what a row states of an entry as a whole.
@Article("8(1)")
final class DescriptionReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_DOCUMENT = 500;

    private final Vocabularies words;

    DescriptionReader(Vocabularies words) {
        this.words = words;
    }

    ResourceDescription read(RowCells cells, List<InformationItem> items) {
        var name = cells.read(ImportField.NAME, line(LONGEST_NAME));
        if (name == null && cells.written(ImportField.NAME).isEmpty()) {
            cells.fault(ImportField.NAME, Text.of("请填写信息资源名称。", "State the name of the resource."));
        }
        var format = cells.read(ImportField.FORMAT, words::format);
        var types = cells.read(ImportField.FORMAT_TYPES, this::formatTypes);
        return new ResourceDescription(
                Objects.requireNonNullElse(name, ""),
                text(cells, ImportField.SUMMARY),
                or(
                        cells,
                        ImportField.KIND,
                        word(words.kinds),
                        ResourceKind.DEPARTMENTAL,
                        ResourceKind.DEPARTMENTAL.label()),
                cells.read(ImportField.REGISTER, word(words.registers)),
                cells.read(ImportField.THEME, word(words.themes)),
                classification(cells),
                format == null ? "" : format.format(),
                types == null ? format == null ? List.of() : format.types() : types,
                cells.read(ImportField.UPDATE_CYCLE, words::updateCycle),
                or(
                        cells,
                        ImportField.SHARING_TYPE,
                        word(words.sharingTypes),
                        SharingType.UNCONDITIONAL,
                        SharingType.UNCONDITIONAL.label()),
                terms(cells),
                basis(cells),
                Objects.requireNonNullElse(cells.read(ImportField.PROVISION_MODES, several(words.modes)), Set.of()),
                cells.read(ImportField.USAGE_REQUIREMENTS, lines(LONGEST_TEXT)),
                openness(cells),
                grading(cells),
                holding(cells),
                Objects.requireNonNullElse(cells.read(ImportField.ASSOCIATED, DescriptionReader::codes), List.of()),
                Objects.requireNonNullElse(cells.read(ImportField.CLASSIFIED, word(words.yesOrNo)), false),
                items);
    }

    private static @Nullable Classification classification(RowCells cells) {
        var division = cells.read(ImportField.DIVISION, line(LONGEST_WORD));
        var group = cells.read(ImportField.GROUP, line(LONGEST_WORD));
        var detail = cells.read(ImportField.DETAIL, line(LONGEST_WORD));
        return division == null && group == null && detail == null ? null : new Classification(division, group, detail);
    }

    private @Nullable SharingTerms terms(RowCells cells) {
        var condition = text(cells, ImportField.SHARING_CONDITION);
        var scope = text(cells, ImportField.SHARING_SCOPE);
        Set<UsePurpose> purposes =
                Objects.requireNonNullElse(cells.read(ImportField.USE_PURPOSES, several(words.purposes)), Set.of());
        return condition.isEmpty() && scope.isEmpty() && purposes.isEmpty()
                ? null
                : new SharingTerms(condition, scope, purposes);
    }

    private @Nullable NonSharingBasis basis(RowCells cells) {
        var level = cells.read(ImportField.BASIS_LEVEL, word(words.levels));
        var document = Objects.requireNonNullElse(cells.read(ImportField.BASIS_DOCUMENT, line(LONGEST_DOCUMENT)), "");
        var number = cells.read(ImportField.BASIS_NUMBER, line(LONGEST_WORD));
        var article = Objects.requireNonNullElse(cells.read(ImportField.BASIS_ARTICLE, line(LONGEST_WORD)), "");
        var text = text(cells, ImportField.BASIS_TEXT);
        return level == null && document.isEmpty() && number == null && article.isEmpty() && text.isEmpty()
                ? null
                : new NonSharingBasis(level, document, number, article, text);
    }

    private @Nullable Openness openness(RowCells cells) {
        var open = cells.read(ImportField.OPEN, word(words.open));
        var condition = text(cells, ImportField.OPEN_CONDITION);
        return open == null ? null : new Openness(open, condition);
    }

    private @Nullable DataGrading grading(RowCells cells) {
        var category = cells.read(ImportField.CATEGORY, line(LONGEST_WORD));
        var grade = cells.read(ImportField.GRADE, word(words.grades));
        return category == null && grade == null
                ? null
                : new DataGrading(Objects.requireNonNullElse(category, ""), grade);
    }

    private static @Nullable DataHolding holding(RowCells cells) {
        var system = cells.read(ImportField.SYSTEM, line(LONGEST_NAME));
        var location = cells.read(ImportField.LOCATION, line(LONGEST_NAME));
        var region = cells.read(ImportField.REGION, line(LONGEST_WORD));
        return system == null && location == null && region == null ? null : new DataHolding(system, location, region);
    }

    private static String text(RowCells cells, ImportField field) {
        return Objects.requireNonNullElse(cells.read(field, lines(LONGEST_TEXT)), "");
    }

    private static Function<String, Understood<String>> line(int longest) {
        return text -> Wording.understand(text, longest, false);
    }

    private static Function<String, Understood<String>> lines(int longest) {
        return text -> Wording.understand(text, longest, true);
    }

    private static <T> Function<String, Understood<T>> word(Vocabulary<T> vocabulary) {
        return text -> vocabulary.understand(text.strip());
    }

    private static <T> T or(
            RowCells cells, ImportField field, Function<String, Understood<T>> how, T otherwise, Text shown) {
        var read = cells.read(field, how);
        if (read == null && cells.written(field).isEmpty()) {
            cells.guessed(field, shown.zh());
        }
        return read == null ? otherwise : read;
    }

    private static List<String> parts(String written) {
        return Arrays.stream(written.strip().split("[、,，;；|\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Understood<List<String>> formatTypes(String written) {
        return words.format(written).map(ResourceFormat::types);
    }

    private static Understood<List<ResourceCode>> codes(String written) {
        var codes = parts(written).stream().map(EntryReader::code).toList();
        return codes.stream()
                .filter(code -> code.value() == null)
                .findFirst()
                .map(refused -> refused.<List<ResourceCode>>map(List::of))
                .orElseGet(() -> Understood.asIs(
                        codes.stream()
                                .map(Understood::value)
                                .filter(Objects::nonNull)
                                .toList(),
                        written.strip()));
    }

    /// Several values in one cell; one that is not known refuses them all.
    private static <T> Function<String, Understood<Set<T>>> several(Vocabulary<T> vocabulary) {
        return written -> {
            var parts = parts(written.replace('/', '、')).stream()
                    .map(vocabulary::understand)
                    .toList();
            var values = new LinkedHashSet<T>();
            var how = Treatment.AS_IS;
            for (var part : parts) {
                var value = part.value();
                if (value == null) {
                    return part.map(Set::of);
                }
                values.add(value);
                how = part.how().compareTo(how) > 0 ? part.how() : how;
            }
            var shown = parts.stream().map(Understood::shown).collect(Collectors.joining("、"));
            return new Understood<>(values, how, shown, null);
        };
    }
}
