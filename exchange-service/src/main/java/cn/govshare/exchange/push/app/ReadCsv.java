package cn.govshare.exchange.push.app;

import cn.govshare.exchange.dataset.ItemFormat;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads CSV (RFC 4180, in whatever encoding and with whatever separator [CsvForm] finds) whose first row names the
/// items.
final class ReadCsv {
    private static final int MOST_COLUMNS = 2000;

    private final BatchColumns columns;
    private final RowIntake rows;
    private final int maxRowCharacters;
    private final boolean isGuarded;

    /// @param isGuarded true for a table that the platform wrote and somebody mended: an apostrophe before a text is
    ///     its guard against being taken for a formula, and goes
    ReadCsv(BatchColumns columns, RowIntake rows, int maxRowCharacters, boolean isGuarded) {
        this.columns = columns;
        this.rows = rows;
        this.maxRowCharacters = maxRowCharacters;
        this.isGuarded = isGuarded;
    }

    /// @param charset how it is encoded, as far as that was said
    void read(InputStream in, Optional<Charset> charset) throws IOException {
        var sample = in.readNBytes(CsvForm.SAMPLE);
        var form = CsvForm.of(sample, charset, columns.known().keySet());
        var decoder = form.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(ItemFormat.MALFORMED));
        var all = new SequenceInputStream(
                new ByteArrayInputStream(sample, form.skipped(), sample.length - form.skipped()), in);
        var handler = new Rows();
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .fieldSeparator(form.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(maxRowCharacters)
                .build(handler, new InputStreamReader(all, decoder))) {
            csv.forEach(_ -> {});
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException cause && !(cause instanceof CsvParseException)) {
                throw cause;
            }
            throw new MalformedInput(
                    PushProblem.MALFORMED_BODY,
                    Text.of(
                                    "CSV 内容在第 %s 行附近无法解析(引号不配对或单行过长),未存储任何行。",
                                    "The CSV can't be parsed near line %s (unpaired quotes or a row too long); nothing"
                                            + " is stored.")
                            .with(handler.lastLine));
        }
        if (!handler.headerIsRead) {
            throw new MalformedInput(
                    PushProblem.MALFORMED_BODY, Text.of("内容为空,缺少表头。", "The body is empty; the header row is missing."));
        }
    }

    /// Hands fields on as they are found, without an object for any of them.
    private final class Rows extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final List<String> header = new ArrayList<>();
        private int[] places = {};
        private boolean headerIsRead;
        private long lastLine = 1;

        @Override
        protected void handleBegin(long startingLineNumber) {
            lastLine = startingLineNumber;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (!headerIsRead) {
                headerCell(index, new String(buffer, offset, length));
                return;
            }
            // Not at handleBegin, which also precedes empty lines and the end.
            if (index == 0) {
                rows.beginRow(lastLine);
            }
            if (index >= places.length) {
                rows.surplus(buffer, offset, length);
            } else if (places[index] >= 0) {
                int guard = isGuarded && length > 0 && buffer[offset] == '\'' ? 1 : 0;
                rows.value(places[index], buffer, offset + guard, length - guard);
            } else if (places[index] == BatchColumns.OPERATION) {
                rows.operation(buffer, offset, length);
            }
        }

        private void headerCell(int index, String cell) {
            if (cell.indexOf(ItemFormat.MALFORMED) >= 0 || cell.indexOf('\0') >= 0) {
                throw new MalformedInput(
                        PushProblem.NOT_UTF8,
                        Text.of(
                                        "表头第 %s 列不是有效的文本,未存储任何行。",
                                        "Column %s of the header is no valid text; nothing is stored.")
                                .with(index + 1));
            }
            if (index >= MOST_COLUMNS) {
                throw new MalformedInput(
                        PushProblem.MALFORMED_BODY,
                        Text.of("表头超过 %s 列。", "The header has more than %s columns.")
                                .with(MOST_COLUMNS));
            }
            header.add(cell);
        }

        @Override
        protected Boolean buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return Boolean.TRUE;
            }
            if (headerIsRead) {
                if (getFieldCount() != places.length) {
                    rows.fault("", RowRule.WRONG_NUMBER_OF_FIELDS, "");
                }
                rows.endRow();
            } else {
                var read = columns.ofHeader(header);
                places = read.places();
                rows.columns(read.items());
                headerIsRead = true;
            }
            return Boolean.TRUE;
        }
    }
}
