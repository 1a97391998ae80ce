package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushBatches.StoredFault;
import cn.govshare.exchange.push.app.TakeQuarantine.Line;
import cn.govshare.exchange.push.app.TakeQuarantine.Taken;
import cn.govshare.kit.sheet.CsvSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Rejected rows as a table that can be mended and pushed as it is: columns whose names begin with `_` are notes
/// that a push passes over, but for `_op`.
final class QuarantineCsv {
    private QuarantineCsv() {}

    static byte[] write(Taken taken, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvSheet(out)) {
            var header = new ArrayList<>(List.of("_op", "_row", "_problems"));
            header.addAll(taken.columns());
            csv.row(header);
            for (var line : taken.lines()) {
                var cells = new ArrayList<Object>(List.of(
                        line.row().deletes() ? "delete" : "upsert", line.row().rowNumber(), problems(line, locale)));
                cells.addAll(line.row().fields());
                csv.row(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String problems(Line line, Locale locale) {
        return line.problems().stream()
                .map(StoredFault::fault)
                .map(fault -> (fault.item().isEmpty() ? "" : fault.item() + ": ")
                        + fault.rule().text().in(locale))
                .collect(Collectors.joining("; "));
    }
}
