package cn.govshare.exchange.push.app;

import cn.govshare.exchange.dataset.ItemFormat;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads CSV (RFC 4180, UTF-8 with or without byte order mark) whose first row names the items.
final class ReadCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Offer offer;
    private final RowIntake rows;
    private final int maxRowCharacters;
    private final boolean isGuarded;

    /// @param isGuarded true for a table that the platform wrote and somebody mended: an apostrophe before a text is
    ///     its guard against being taken for a formula, and goes
    ReadCsv(Offer offer, RowIntake rows, int maxRowCharacters, boolean isGuarded) {
        this.offer = offer;
        this.rows = rows;
        this.maxRowCharacters = maxRowCharacters;
        this.isGuarded = isGuarded;
    }

    void read(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(ItemFormat.MALFORMED));
        var handler = new Rows();
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(maxRowCharacters)
                .build(handler, new InputStreamReader(in, decoder))) {
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
                                "表头不是 UTF-8 文本(可能是 GBK),请转换为 UTF-8 后推送。",
                                "The header is not UTF-8; convert the file first."));
            }
            boolean marked = index == 0 && !cell.isEmpty() && cell.charAt(0) == BYTE_ORDER_MARK;
            header.add(marked ? cell.substring(1) : cell);
        }

        @Override
        protected Boolean buildRecord() {
            if (headerIsRead) {
                if (getFieldCount() != places.length) {
                    rows.fault("", RowRule.WRONG_NUMBER_OF_FIELDS, "");
                }
                rows.endRow();
            } else {
                var columns = BatchColumns.ofHeader(offer, header);
                places = columns.places();
                rows.columns(columns.items());
                headerIsRead = true;
            }
            return Boolean.TRUE;
        }
    }
}
