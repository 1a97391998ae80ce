package cn.govshare.catalog.need.app;

import cn.govshare.catalog.need.CollectionForm;
import cn.govshare.catalog.need.DataDemand;
import cn.govshare.kernel.event.DutyLapsed;
import cn.govshare.kernel.event.DutyMet;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Opens and ends in the statutory clock of the city what departments owe because of forms and demands. The clock
/// reminds, escalates, and raises the finding when the last day passes.
@Component
@Article({"4(2)", "17(2)", "26(6)"})
class TellTheClock {
    private final Outbox outbox;
    private final Clock clock;
    private final NeedSettings settings;

    TellTheClock(Outbox outbox, Clock clock, NeedSettings settings) {
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    void openCollectionEnd(CollectionForm form, LocalDate lastDay) {
        outbox.send(
                EventTypes.CATALOG_DUTY_OPENED,
                new DutyOpened(
                        form.id(),
                        Duty.COLLECTION_END,
                        form.department(),
                        null,
                        null,
                        "表单 %s 停止重复采集".formatted(form.number()),
                        today(),
                        "17(2)",
                        null,
                        lastDay,
                        form.version()));
    }

    void collectionEnded(CollectionForm form) {
        outbox.send(
                EventTypes.CATALOG_DUTY_MET,
                new DutyMet(form.id(), Duty.COLLECTION_END, clock.instant(), form.version()));
    }

    void openSourceEntry(DataDemand demand) {
        outbox.send(
                EventTypes.CATALOG_DUTY_OPENED,
                new DutyOpened(
                        demand.id(),
                        Duty.SOURCE_ENTRY,
                        Objects.requireNonNull(demand.source()),
                        demand.department(),
                        null,
                        "数据需求 %s 编目发布".formatted(demand.number()),
                        today(),
                        "4(2)",
                        settings.sourceEntryDays(),
                        null,
                        demand.version()));
    }

    void sourceEntryPublished(DataDemand demand) {
        outbox.send(
                EventTypes.CATALOG_DUTY_MET,
                new DutyMet(demand.id(), Duty.SOURCE_ENTRY, clock.instant(), demand.version()));
    }

    void sourceEntryNotOwed(DataDemand demand, String reason) {
        outbox.send(
                EventTypes.CATALOG_DUTY_LAPSED,
                new DutyLapsed(demand.id(), Duty.SOURCE_ENTRY, clock.instant(), reason, demand.version()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
