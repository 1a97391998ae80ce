package cn.govshare.exchange.push.app;

import cn.govshare.exchange.codelist.CodeLists;
import cn.govshare.exchange.dataset.ItemFormat;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.Mask;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.RowFault;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.exchange.push.Staging;
import cn.govshare.exchange.push.StagingArea;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a batch one by one: good ones into the staging, faults of the others into a list that is as long
/// as
/// the settings allow and no longer.
final class RowIntake {
    private static final int FAULTS_OF_A_ROW = 10;
    private static final int FAULTS_IN_A_PROBLEM = 50;

    private final Offer offer;
    private final StagingArea area;
    private final CodeLists.OfDay codeLists;
    private final int maxRejectedRows;
    private final List<RowFault> faults = new ArrayList<>();
    private List<PublishedItem> columns = List.of();
    private ItemFormat[] formats = {};
    private @Nullable Staging staging;
    private long rows;
    private long rejected;
    private long line;
    private int faultsOfRow;

    /// @param codeLists the lists that count on the day of the push
    RowIntake(Offer offer, StagingArea area, CodeLists.OfDay codeLists, int maxRejectedRows) {
        this.offer = offer;
        this.area = area;
        this.codeLists = codeLists;
        this.maxRejectedRows = maxRejectedRows;
    }

    /// Says which items will come, in which order; must precede the first row.
    void columns(List<PublishedItem> items) {
        columns = List.copyOf(items);
        int textKeys = (int) offer.keyItems().stream()
                .filter(item -> item.type() == ItemType.STRING || item.type() == ItemType.TEXT)
                .count();
        formats = columns.stream()
                .map(item -> ItemFormat.of(item, textKeys, codeLists.codesOf(item)))
                .toArray(ItemFormat[]::new);
        staging = area.open(columns);
    }

    int width() {
        return formats.length;
    }

    void beginRow(long atLine) {
        rows++;
        line = atLine;
        faultsOfRow = 0;
        staging().beginRow(rows);
    }

    /// The values of a row come in the order of the columns.
    void value(int column, char[] source, int from, int size) {
        var finding = formats[column].read(source, from, size, staging());
        if (finding != ValueFinding.GOOD) {
            fault(columns.get(column).name(), RowRule.of(finding), Mask.of(source, from, size));
        }
    }

    void fault(String item, RowRule rule, String masked) {
        if (faultsOfRow++ < FAULTS_OF_A_ROW) {
            faults.add(new RowFault(rows, line, item, rule, masked));
        }
    }

    void endRow() {
        if (faultsOfRow == 0) {
            staging().endRow();
        } else {
            staging().dropRow();
            rejected++;
            refuseWhenTooMany();
        }
    }

    private void refuseWhenTooMany() {
        if (rejected > maxRejectedRows) {
            throw new PolicyViolation(
                    PushProblem.TOO_MANY_REJECTED,
                    Text.of(
                                    "超过 %s 行不合格,整批未存储;以下为最先发现的问题,请更正后以新批次号重新推送。",
                                    "More than %s rows are at fault and nothing is stored; the first faults follow."
                                            + " Mend them and push again.")
                            .with(maxRejectedRows),
                    faults.stream()
                            .limit(FAULTS_IN_A_PROBLEM)
                            .map(each -> new Fault(
                                    "/rows/" + each.rowNumber() + (each.item().isEmpty() ? "" : "/" + each.item()),
                                    each.rule().code(),
                                    each.rule().text(),
                                    "18"))
                            .toList());
        }
    }

    /// Counts rows whose key came before in the batch as rejected.
    void duplicates(Staging.Merged merged) {
        rejected += merged.duplicateCount();
        var keys = offer.keyItems().stream().map(PublishedItem::name).toList();
        for (var row : merged.duplicates()) {
            faults.add(new RowFault(row, 0, String.join(",", keys), RowRule.DUPLICATE_KEY, ""));
        }
        refuseWhenTooMany();
    }

    /// How many more rows may be rejected.
    long allowance() {
        return maxRejectedRows - rejected;
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

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    List<RowFault> faults() {
        return faults;
    }
}
