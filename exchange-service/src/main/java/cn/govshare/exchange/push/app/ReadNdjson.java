package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads newline-delimited JSON: one object a line, its properties named like the items. A line that is no JSON
/// costs that line only.
final class ReadNdjson {
    private static final int BLOCK = 64 * 1024;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 100;

    private final RowIntake rows;
    private final int maxLineBytes;
    private final boolean passesOver;
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final JsonFactory factory;
    private final int[] starts;
    private final int[] sizes;
    private String operation = "";
    private char[] characters = new char[1024];
    private int used;
    private long line;

    ReadNdjson(BatchColumns columns, RowIntake rows, int maxLineBytes) {
        this.rows = rows;
        this.maxLineBytes = maxLineBytes;
        this.passesOver = columns.passesOver();
        var items = columns.offer().items();
        rows.columns(items);
        var names = items.stream().map(PublishedItem::name).toList();
        columns.known().forEach((name, item) -> columnOf.put(name, names.indexOf(item.name())));
        starts = new int[names.size()];
        sizes = new int[names.size()];
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(maxLineBytes)
                        .build())
                .build();
    }

    void read(InputStream in) throws IOException {
        var buffer = new byte[BLOCK];
        int filled = 0;
        while (true) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                break;
            }
            int end = filled + read;
            int begin = 0;
            for (int i = filled; i < end; i++) {
                if (buffer[i] == '\n') {
                    line(buffer, begin, i - begin);
                    begin = i + 1;
                }
            }
            filled = end - begin;
            System.arraycopy(buffer, begin, buffer, 0, filled);
            if (filled == buffer.length) {
                buffer = grown(buffer);
            }
        }
        if (filled > 0) {
            line(buffer, 0, filled);
        }
    }

    private byte[] grown(byte[] buffer) {
        if (buffer.length >= maxLineBytes) {
            throw new MalformedInput(
                    PushProblem.MALFORMED_BODY,
                    Text.of("第 %s 行过长,未存储任何行。", "Line %s is too long; nothing is stored.")
                            .with(line + 1));
        }
        return Arrays.copyOf(buffer, Math.min(buffer.length * 2, maxLineBytes));
    }

    private void line(byte[] buffer, int from, int size) {
        line++;
        int begin = from;
        int end = from + size;
        if (line == 1 && size >= 3 && buffer[from] == (byte) 0xEF && buffer[from + 1] == (byte) 0xBB) {
            begin += 3;
        }
        while (begin < end && (buffer[end - 1] == '\r' || buffer[end - 1] == ' ')) {
            end--;
        }
        if (begin < end) {
            rows.beginRow(line);
            row(buffer, begin, end - begin);
            rows.endRow();
        }
    }

    private void row(byte[] buffer, int from, int size) {
        used = 0;
        operation = "";
        Arrays.fill(sizes, -1);
        try (var parser = factory.createParser(ObjectReadContext.empty(), buffer, from, size)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                unreadable(buffer, from, size);
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                property(parser);
            }
            if (parser.nextToken() != null) {
                unreadable(buffer, from, size);
                return;
            }
        } catch (JacksonException _) {
            unreadable(buffer, from, size);
            return;
        }
        rows.operation(operation.toCharArray(), 0, operation.length());
        for (int i = 0; i < sizes.length; i++) {
            rows.value(i, characters, Math.max(0, starts[i]), Math.max(0, sizes[i]));
        }
    }

    private void unreadable(byte[] buffer, int from, int size) {
        rows.fault("", RowRule.NOT_A_JSON_OBJECT, "");
        var line = new String(buffer, from, size, StandardCharsets.UTF_8).toCharArray();
        rows.surplus(line, 0, line.length);
    }

    private void property(JsonParser parser) {
        var name = parser.currentName();
        var column = columnOf.get(name);
        var token = parser.nextToken();
        if (column == null && name.startsWith("_")) {
            if (name.equals(BatchColumns.OPERATION_NAME)) {
                operation = parser.getValueAsString("?");
            }
            parser.skipChildren();
        } else if (column == null) {
            if (!passesOver) {
                rows.fault("", RowRule.UNKNOWN_ITEM, "");
            }
            parser.skipChildren();
        } else if (sizes[column] >= 0) {
            rows.fault(name, RowRule.REPEATED_ITEM, "");
            parser.skipChildren();
        } else if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            rows.fault(name, RowRule.NOT_A_SINGLE_VALUE, "");
            parser.skipChildren();
        } else if (token == JsonToken.VALUE_NULL) {
            sizes[column] = 0;
        } else {
            keep(column, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        }
    }

    private void keep(int column, char[] source, int from, int size) {
        if (used + size > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, used + size));
        }
        System.arraycopy(source, from, characters, used, size);
        starts[column] = used;
        sizes[column] = size;
        used += size;
    }
}
