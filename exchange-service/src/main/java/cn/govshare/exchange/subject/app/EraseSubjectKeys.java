package cn.govshare.exchange.subject.app;

import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases the keys of months that nobody has to look back on: their records stay, and no longer say whom they were
/// about.
@Component
@Article("22")
public class EraseSubjectKeys {
    private final SubjectHashes hashes;
    private final AuditTrail trail;
    private final SubjectSettings settings;
    private final Clock clock;

    EraseSubjectKeys(SubjectHashes hashes, AuditTrail trail, SubjectSettings settings, Clock clock) {
        this.hashes = hashes;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void erase() {
        var oldest = YearMonth.from(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
                .minusMonths(settings.keepMonths());
        hashes.eraseBefore(oldest)
                .forEach(month -> trail.record(AuditDraft.ofPlatform("exchange.subject-key.erase")
                        .subject(month.toString())
                        .article("22")
                        .done()));
    }
}
