package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.Doubt;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads bulk challenges from CSV, UTF-8 or GB 18030, as a spreadsheet saves it. The header names the columns by their
/// English or Chinese names: the entry's key items, `item` 信息项, `claimed` 主张值, `doubt` 疑义类型, `statement` 疑义说明.
final class ReadChallengeLines {
    private static final String ITEM = "item";
    private static final String CLAIMED = "claimed";
    private static final String DOUBT = "doubt";
    private static final String STATEMENT = "statement";
    private static final Map<String, String> CHINESE =
            Map.of("信息项", ITEM, "主张值", CLAIMED, "疑义类型", DOUBT, "疑义说明", STATEMENT);

    private final Offer offer;
    private final int maxLines;

    ReadChallengeLines(Offer offer, int maxLines) {
        this.offer = offer;
        this.maxLines = maxLines;
    }

    /// @param number the line in the file
    record Line(long number, RaisedChallenge raised) {}

    List<Line> read(byte[] content) {
        var rows = new ArrayList<CsvRecord>();
        try (var csv = CsvReader.builder().commentStrategy(CommentStrategy.NONE).ofCsvRecord(text(content))) {
            for (var row : csv) {
                rows.add(row);
                if (rows.size() > maxLines + 1) {
                    throw bad(
                            Text.of("每次最多 %s 行。", "At most %s lines at a time.").with(maxLines));
                }
            }
        } catch (CsvParseException _) {
            throw bad(Text.of("CSV 无法解析(引号不配对)。", "The CSV can't be parsed: unpaired quotes."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.size() < 2) {
            throw bad(Text.of("除表头外至少一行。", "At least one line beside the header."));
        }
        var columns = columns(rows.getFirst());
        return rows.stream().skip(1).map(row -> line(columns, row)).toList();
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException _) {
            try {
                text = Charset.forName("GB18030")
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException _) {
                throw bad(Text.of("内容既不是 UTF-8 也不是 GB 18030 文本。", "The text is neither UTF-8 nor GB 18030."));
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// What each column holds, by position: the name of a key item, or one of the four words.
    private List<String> columns(CsvRecord header) {
        var keys = offer.keyItems().stream()
                .collect(Collectors.toMap(PublishedItem::label, PublishedItem::name, (one, _) -> one));
        var columns = header.getFields().stream()
                .map(String::strip)
                .map(name -> CHINESE.getOrDefault(name, keys.getOrDefault(name, name)))
                .toList();
        var needed = offer.keyItems().stream().map(PublishedItem::name).collect(Collectors.toSet());
        needed.addAll(Set.of(ITEM, STATEMENT));
        var allowed = new HashSet<>(needed);
        allowed.addAll(Set.of(CLAIMED, DOUBT));
        if (!columns.containsAll(needed)
                || !allowed.containsAll(columns)
                || Set.copyOf(columns).size() != columns.size()) {
            throw bad(Text.of("表头应为 %s,可另有 claimed、doubt。", "The header names %s, and perhaps claimed and doubt.")
                    .with(needed.stream().sorted().collect(Collectors.joining(", "))));
        }
        return columns;
    }

    private Line line(List<String> columns, CsvRecord row) {
        if (row.getFieldCount() != columns.size()) {
            throw bad(Text.of("第 %s 行的列数与表头不同。", "Line %s has another number of fields than the header.")
                    .with(row.getStartingLineNumber()));
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.getField(i).strip());
        }
        var record = offer.keyItems().stream()
                .collect(Collectors.toMap(PublishedItem::name, item -> cells.getOrDefault(item.name(), "")));
        var item = item(cells.getOrDefault(ITEM, ""));
        var claimed = cells.getOrDefault(CLAIMED, "");
        return new Line(
                row.getStartingLineNumber(),
                new RaisedChallenge(
                        Set.of(item),
                        record,
                        claimed.isEmpty() ? Map.of() : Map.of(item, claimed),
                        doubt(cells.get(DOUBT), row),
                        cells.getOrDefault(STATEMENT, "")));
    }

    /// An item by its name or its Chinese name.
    private String item(String named) {
        return offer.items().stream()
                .filter(each -> each.label().equals(named))
                .map(PublishedItem::name)
                .findFirst()
                .orElse(named);
    }

    private static Doubt doubt(@Nullable String named, CsvRecord row) {
        if (named == null || named.isEmpty()) {
            return Doubt.WRONG_VALUE;
        }
        Optional<Doubt> found = Arrays.stream(Doubt.values())
                .filter(each -> each.name().equals(named) || each.label().zh().equals(named))
                .findFirst();
        return found.orElseThrow(() -> bad(Text.of("第 %s 行的疑义类型无法识别,应为:%s。", "Line %s: the doubt is one of %s.")
                .with(
                        row.getStartingLineNumber(),
                        Arrays.stream(Doubt.values()).map(Doubt::name).collect(Collectors.joining(", ")))));
    }

    private static MalformedInput bad(Text detail) {
        return new MalformedInput(ChallengeProblem.BAD_CSV, detail, List.of());
    }
}
