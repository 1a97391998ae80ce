package cn.govshare.catalog.importing;

import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands the items of an entry: one in a row, or all of them listed in one cell.
final class ItemReader {
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 10_000;
    private static final int MOST = 1000;
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；|\\n\\r]+");
    private static final Pattern ET_CETERA = Pattern.compile("等(?:信息|数据|内容)?[。.]?$");
    /// As in `字符型(50)` or `N(10,2)`.
    private static final Pattern TYPE_WITH_LENGTH =
            Pattern.compile("([^\\d(（]+)[(（]?(\\d{1,6})(?:[,，.](\\d{1,3}))?[)）]?");

    private final Columns columns;
    private final Vocabularies words;

    ItemReader(Columns columns, Vocabularies words) {
        this.columns = columns;
        this.words = words;
    }

    /// True when the rows of this table state items one by one.
    boolean isOnePerRow() {
        return columns.has(ImportField.ITEM_LABEL) || columns.has(ImportField.ITEM_NAME);
    }

    boolean statesItem(RowCells cells) {
        return isOnePerRow()
                && (!cells.written(ImportField.ITEM_LABEL).isEmpty()
                        || !cells.written(ImportField.ITEM_NAME).isEmpty());
    }

    /// @param number place among the entry's items, from 1
    @Nullable InformationItem item(RowCells cells, int number) {
        if (!statesItem(cells)) {
            return null;
        }
        var label = cells.read(ImportField.ITEM_LABEL, text -> Wording.understand(text, LONGEST_LABEL, false));
        var name = cells.read(ImportField.ITEM_NAME, text -> Wording.understand(text, LONGEST_NAME, false));
        if (name == null) {
            name = generated(number);
            cells.guessed(ImportField.ITEM_NAME, name);
        }
        var typed = cells.read(ImportField.ITEM_TYPE, this::type);
        if (typed == null) {
            typed = new Typed(ItemType.STRING, null, null);
            cells.guessed(ImportField.ITEM_TYPE, ItemType.STRING.label().zh());
        }
        var length = cells.read(ImportField.ITEM_LENGTH, ItemReader::number);
        var scale = cells.read(ImportField.ITEM_SCALE, ItemReader::number);
        return new InformationItem(
                name,
                label == null ? name : label,
                typed.type(),
                length == null ? typed.length() : length,
                scale == null ? typed.scale() : scale,
                isTrue(cells, ImportField.ITEM_KEY),
                isTrue(cells, ImportField.ITEM_REQUIRED),
                isTrue(cells, ImportField.ITEM_QUERYABLE),
                cells.read(ImportField.ITEM_CODE_LIST, text -> Wording.understand(text, LONGEST_NAME, false)),
                cells.read(ImportField.ITEM_CODE_LIST_VERSION, text -> Wording.understand(text, LONGEST_NAME, false)),
                cells.read(ImportField.ITEM_CHECK, text -> words.checks.understand(text.strip())),
                cells.read(ImportField.ITEM_SHARING_TYPE, text -> words.sharingTypes.understand(text.strip())),
                cells.read(ImportField.ITEM_SENSITIVITY, text -> words.grades.understand(text.strip())),
                cells.read(ImportField.ITEM_ELEMENT, text -> Wording.understand(text, LONGEST_LABEL, false)));
    }

    private boolean isTrue(RowCells cells, ImportField field) {
        return Objects.requireNonNullElse(cells.read(field, text -> words.yesOrNo.understand(text.strip())), false);
    }

    private record Typed(
            ItemType type,
            @Nullable Integer length,
            @Nullable Integer scale) {}

    private Understood<Typed> type(String written) {
        var form = TYPE_WITH_LENGTH.matcher(written.strip());
        if (!form.matches()) {
            return words.types.understand(written.strip()).map(type -> new Typed(type, null, null));
        }
        var length = Integer.valueOf(form.group(2));
        var scale = form.group(3) == null ? null : Integer.valueOf(form.group(3));
        var understood = words.types.understand(form.group(1).strip());
        var type = understood.value();
        if (type == null) {
            return understood.map(none -> new Typed(none, null, null));
        }
        var shown = understood.shown() + " " + length + (scale == null ? "" : "," + scale);
        return new Understood<>(
                new Typed(type, length, scale),
                understood.how() == Treatment.GUESSED ? Treatment.GUESSED : Treatment.NORMALISED,
                shown,
                null);
    }

    private static Understood<Integer> number(String written) {
        var plain = written.strip();
        if (plain.matches("\\d{1,6}")) {
            return Understood.asIs(Integer.valueOf(plain), plain);
        }
        if (plain.matches("\\d{1,6}\\.0+")) {
            var whole = plain.substring(0, plain.indexOf('.'));
            return Understood.normalised(Integer.valueOf(whole), whole);
        }
        return Understood.refused(Text.of(
                "“%s”不是整数。".formatted(Wording.cut(plain)), "“%s” is no whole number.".formatted(Wording.cut(plain))));
    }

    /// Items that are listed in one cell: their names are known, the rest is guessed.
    List<InformationItem> listed(RowCells cells) {
        var listed = cells.read(ImportField.ITEMS, ItemReader::labels);
        if (listed == null) {
            return List.of();
        }
        var items = new ArrayList<InformationItem>(listed.size());
        for (var label : listed) {
            items.add(new InformationItem(
                    generated(items.size() + 1),
                    label,
                    ItemType.STRING,
                    null,
                    null,
                    false,
                    false,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return items;
    }

    private static Understood<List<String>> labels(String written) {
        var plain = Wording.understand(written, LONGEST_LIST, true);
        var text = plain.value();
        if (text == null) {
            return plain.map(List::of);
        }
        var labels = Arrays.stream(BETWEEN.split(ET_CETERA.matcher(text).replaceFirst("")))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        if (labels.size() > MOST || labels.stream().anyMatch(label -> label.length() > LONGEST_LABEL)) {
            return Understood.refused(Text.of(
                    "信息项至多 %d 个,每个至多 %d 个字符。".formatted(MOST, LONGEST_LABEL),
                    "At most %d items of %d characters each.".formatted(MOST, LONGEST_LABEL)));
        }
        return Understood.guessed(labels, "%d 项:%s".formatted(labels.size(), String.join("|", labels)));
    }

    private static String generated(int number) {
        return "item_" + number;
    }
}
