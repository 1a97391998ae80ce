package cn.govshare.exchange.push.app;

import cn.govshare.exchange.codelist.CodeLists;
import cn.govshare.exchange.dataset.ItemFormat;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.Mask;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.QuarantinedRow;
import cn.govshare.exchange.push.RowAct;
import cn.govshare.exchange.push.RowFault;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.exchange.push.Severity;
import cn.govshare.exchange.push.Staging;
import cn.govshare.exchange.push.StagingArea;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a batch one by one: good ones into the staging, the others into the findings. Of a snapshot a
/// rejected row whose key can be read is staged too, so that what is there of its key does not go.
final class RowIntake {
    private static final int FAULTS_OF_A_ROW = 10;

    private final Offer offer;
    private final PushKind kind;
    private final PushRules rules;
    private final StagingArea area;
    private final CodeLists.OfDay codeLists;
    private final RowFindings findings;
    private final RowText text;
    private List<PublishedItem> columns = List.of();
    private ItemFormat[] formats = {};
    private boolean[] keys = {};
    private List<String> lacking = List.of();
    private KeyOrder keyOrder = new KeyOrder(false);
    private @Nullable Staging staging;
    private long rows;
    private long withoutKey;
    private long line;
    private RowAct act = RowAct.PUT;
    private int values;
    private int errorsOfRow;
    private int warningsOfRow;
    private boolean hasKey;

    /// @param codeLists the lists that count on the day of the push
    RowIntake(
            Offer offer,
            PushKind kind,
            PushRules rules,
            StagingArea area,
            CodeLists.OfDay codeLists,
            RowFindings findings,
            int maxRowCharacters) {
        this.offer = offer;
        this.kind = kind;
        this.rules = rules;
        this.area = area;
        this.codeLists = codeLists;
        this.findings = findings;
        this.text = new RowText(maxRowCharacters);
    }

    /// Says which items will come, in which order; must precede the first row.
    void columns(List<PublishedItem> items) {
        columns = List.copyOf(items);
        int textKeys = (int) offer.keyItems().stream()
                .filter(item -> item.type() == ItemType.STRING || item.type() == ItemType.TEXT)
                .count();
        formats = columns.stream()
                .map(item -> ItemFormat.of(
                        item, textKeys, codeLists.codesOf(item), rules.severityOf(item) == Severity.WARNING))
                .toArray(ItemFormat[]::new);
        keys = new boolean[columns.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = columns.get(i).key();
        }
        lacking = offer.items().stream()
                .filter(item -> item.required() && !columns.contains(item))
                .map(PublishedItem::name)
                .toList();
        keyOrder = new KeyOrder(textKeys == offer.keyItems().size());
        staging = area.open(columns);
    }

    int width() {
        return formats.length;
    }

    void beginRow(long atLine) {
        rows++;
        line = atLine;
        act = RowAct.PUT;
        values = 0;
        errorsOfRow = 0;
        warningsOfRow = 0;
        hasKey = true;
        text.begin();
        keyOrder.begin();
        staging().beginRow(rows);
    }

    /// What the row says to be done; it comes before the values.
    void operation(char[] source, int from, int size) {
        switch (new String(source, from, size).strip()) {
            case "", "upsert", "更新" -> act = RowAct.PUT;
            case "delete", "删除" -> {
                act = RowAct.DELETE;
                if (!kind.mayDelete()) {
                    fault("", RowRule.DELETE_NOT_ALLOWED, "");
                }
            }
            default -> fault("", RowRule.BAD_OPERATION, Mask.of(source, from, size));
        }
    }

    /// The values of a row come in the order of the columns.
    void value(int column, char[] source, int from, int size) {
        values++;
        text.add(source, from, size);
        if (keys[column]) {
            keyOrder.add(source, from, size);
        }
        if (act == RowAct.DELETE && !keys[column]) {
            staging().empty();
            return;
        }
        var finding = formats[column].read(source, from, size, staging());
        if (finding != ValueFinding.GOOD) {
            found(column, finding, Mask.of(source, from, size));
        }
    }

    private void found(int column, ValueFinding finding, String masked) {
        var item = columns.get(column).name();
        if (formats[column].forgives(finding)) {
            warningsOfRow++;
            findings.add(new RowFault(rows, line, item, RowRule.of(finding), masked, Severity.WARNING));
            return;
        }
        staging().empty();
        hasKey &= !keys[column];
        fault(item, RowRule.of(finding), masked);
    }

    /// A field that belongs to no column.
    void surplus(char[] source, int from, int size) {
        text.add(source, from, size);
    }

    /// A value that can't be read as what it is meant to be.
    void unreadable(int column, RowRule rule, String shown) {
        values++;
        text.add(shown.toCharArray(), 0, shown.length());
        staging().empty();
        hasKey &= !keys[column];
        fault(columns.get(column).name(), rule, Mask.of(shown.toCharArray(), 0, shown.length()));
    }

    void fault(String item, RowRule rule, String masked) {
        if (errorsOfRow++ < FAULTS_OF_A_ROW) {
            findings.add(new RowFault(rows, line, item, rule, masked, Severity.ERROR));
        }
    }

    void endRow() {
        if (act == RowAct.PUT) {
            lacking.forEach(item -> fault(item, RowRule.of(ValueFinding.MISSING), ""));
        }
        if (errorsOfRow == 0) {
            keyOrder.keep();
            staging().endRow(act);
            findings.warn(warningsOfRow == 0 ? 0 : 1);
            return;
        }
        if (kind == PushKind.SNAPSHOT && hasKey && values == formats.length) {
            staging().endRow(RowAct.KEEP);
        } else {
            staging().dropRow();
            withoutKey++;
        }
        findings.reject(new QuarantinedRow(rows, line, act == RowAct.DELETE, text.fields()), text.size());
    }

    Staging staging() {
        if (staging == null) {
            columns(offer.items());
        }
        return Objects.requireNonNull(staging);
    }

    void abandon() {
        if (staging != null) {
            staging.abandon();
        }
    }

    /// True when no key can have come twice.
    boolean keysDiffer() {
        return keyOrder.ascends();
    }

    /// Names of the items that came.
    List<String> columnNames() {
        return columns.stream().map(PublishedItem::name).toList();
    }

    List<PublishedItem> columns() {
        return columns;
    }

    long rows() {
        return rows;
    }

    /// Rejected rows of which nobody can say which row of the data set they stand for.
    long withoutKey() {
        return withoutKey;
    }

    RowFindings findings() {
        return findings;
    }
}
