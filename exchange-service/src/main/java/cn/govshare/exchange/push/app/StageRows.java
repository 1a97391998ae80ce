package cn.govshare.exchange.push.app;

import cn.govshare.exchange.binding.Binding.MappedColumn;
import cn.govshare.exchange.codelist.CodeLists;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.StagingArea;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the body of a push into a staging table, whichever way it is written.
@Component
class StageRows {
    private final StagingArea area;
    private final CodeLists codeLists;
    private final PushSettings settings;
    private final Clock clock;

    StageRows(StagingArea area, CodeLists codeLists, PushSettings settings, Clock clock) {
        this.area = area;
        this.codeLists = codeLists;
        this.settings = settings;
        this.clock = clock;
    }

    RowIntake open(Offer offer, PushKind kind, PushRules rules) {
        var lists = codeLists.ofDay(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        int most = Math.min(settings.maxRejectedRows(), rules.maxRejectedRows().orElse(settings.maxRejectedRows()));
        return new RowIntake(offer, kind, rules, area, lists, new RowFindings(most), settings.maxRowCharacters());
    }

    /// Reads to the end of the stream.
    ///
    /// @param bound the provider's own columns
    void read(
            Offer offer,
            Optional<List<MappedColumn>> bound,
            PushOrder order,
            BatchBody body,
            MeasuredStream stream,
            RowIntake rows)
            throws IOException {
        var columns = new BatchColumns(offer, bound);
        int longest = settings.maxRowCharacters();
        switch (body.format()) {
            case CSV -> new ReadCsv(columns, rows, longest, order.corrects().isPresent()).read(stream, body.charset());
            case NDJSON -> new ReadNdjson(columns, rows, longest).read(stream);
            case XLSX -> new ReadWorkbook(columns, rows, settings.maxWorkbook().toBytes()).read(stream);
        }
        stream.drain();
    }
}
