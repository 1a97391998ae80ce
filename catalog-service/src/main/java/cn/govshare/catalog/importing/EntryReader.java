package cn.govshare.catalog.importing;

import cn.govshare.catalog.importing.RejectedRow.RowFault;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Understands the rows of an entry. An entry goes in as a whole or not at all: half an entry would say something that
/// nobody wrote.
@Article("8(1)")
public final class EntryReader {
    private static final int LONGEST_NAME = 200;
    private static final Text OTHER_ROW = Text.of("同一条目的其他行有误,未导入。", "Another row of the same entry is faulty.");

    private final Columns columns;
    private final DescriptionReader descriptions;
    private final ItemReader items;

    public EntryReader(Columns columns, Vocabularies words) {
        this.columns = columns;
        this.descriptions = new DescriptionReader(words);
        this.items = new ItemReader(columns, words);
    }

    /// True when a row goes on with the entry of the row before: it states an item, and of the entry nothing or the
    /// same.
    public boolean continues(TableRow first, TableRow row) {
        var head = new RowCells(first, columns);
        var cells = new RowCells(row, columns);
        if (!items.statesItem(cells)) {
            return false;
        }
        var name = cells.written(ImportField.NAME);
        var code = cells.written(ImportField.CODE);
        return (name.isEmpty() || name.equals(head.written(ImportField.NAME)))
                && (code.isEmpty() || code.equals(head.written(ImportField.CODE)))
                && (cells.written(ImportField.PROVIDER).isEmpty()
                        || cells.written(ImportField.PROVIDER).equals(head.written(ImportField.PROVIDER)));
    }

    /// @param rows the rows of one entry, at least one
    public ReadRows read(List<TableRow> rows) {
        var first = new RowCells(rows.getFirst(), columns);
        var stated = new ArrayList<InformationItem>(items.listed(first));
        var read = new ArrayList<RowCells>();
        for (var row : rows) {
            var cells = row == rows.getFirst() ? first : new RowCells(row, columns);
            cells.countUntaken();
            var item = items.item(cells, stated.size() + 1);
            if (item != null) {
                stated.add(item);
            }
            read.add(cells);
        }
        var code = first.read(ImportField.CODE, EntryReader::code);
        var provider = provider(first);
        var description = descriptions.read(first, stated);
        if (description.classified()) {
            return new ReadRows.Rejected(
                    read.stream().map(EntryReader::withheld).toList());
        }
        return read.stream().allMatch(cells -> cells.faults().isEmpty())
                ? new ReadRows.Entry(
                        new ImportedEntry(code, provider, description, first.stated(), !stated.isEmpty()), rows)
                : new ReadRows.Rejected(read.stream().map(EntryReader::rejected).toList());
    }

    private static RejectedRow rejected(RowCells cells) {
        return new RejectedRow(
                cells.row(), cells.faults().isEmpty() ? List.of(new RowFault("", OTHER_ROW)) : cells.faults());
    }

    /// Nothing of a state secret is kept, not even among what was refused.
    @Article("22(3)")
    private static RejectedRow withheld(RowCells cells) {
        return new RejectedRow(
                new TableRow(cells.row().number(), List.of(), Map.of()),
                List.of(new RowFault(
                        ImportField.CLASSIFIED.label().zh(),
                        Text.of("涉及国家秘密的信息不得在本平台登记,内容未被保存。", "State secrets do not belong here; nothing was kept."))));
    }

    private static String provider(RowCells cells) {
        var name = cells.read(ImportField.PROVIDER, text -> Wording.understand(text, LONGEST_NAME, false));
        var code = cells.read(ImportField.PROVIDER_CODE, text -> Wording.understand(text, LONGEST_NAME, false));
        return code == null ? Objects.requireNonNullElse(name, "") : code;
    }

    static Understood<ResourceCode> code(String written) {
        var plain = written.strip();
        return ResourceCode.isValid(plain)
                ? Understood.asIs(
                        ResourceCode.parse(plain), ResourceCode.parse(plain).value())
                : Understood.refused(Text.of(
                        "“%s”不是信息资源代码(前段数字/顺序码)。".formatted(Wording.cut(plain)),
                        "“%s” is no resource code (digits/sequence).".formatted(Wording.cut(plain))));
    }
}
