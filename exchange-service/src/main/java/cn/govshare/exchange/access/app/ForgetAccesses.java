package cn.govshare.exchange.access.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Lets the ledger forget accesses that are too old to be corrected; the audit log keeps its records.
@Component
@Article("22")
public class ForgetAccesses {
    private static final int AT_A_TIME = 5000;

    private final AccessLedger ledger;
    private final LedgerSettings settings;
    private final Clock clock;

    ForgetAccesses(AccessLedger ledger, LedgerSettings settings, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return how many were forgotten
    public long forget() {
        var before = clock.instant().minus(settings.keep());
        long all = 0;
        int forgotten;
        do {
            forgotten = ledger.forget(before, AT_A_TIME);
            all += forgotten;
        } while (forgotten == AT_A_TIME);
        return all;
    }
}
