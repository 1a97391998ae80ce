package cn.govshare.exchange.dataset.app;

import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets what rows were before they changed or went, once nobody can be expected to follow from there any more.
@Component
@Article("22")
public class ForgetFormerRows {
    private final DataSets dataSets;
    private final TransactionTemplate transaction;
    private final DataSetSettings settings;
    private final Clock clock;

    ForgetFormerRows(DataSets dataSets, TransactionTemplate transaction, DataSetSettings settings, Clock clock) {
        this.dataSets = dataSets;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /// Each data set in a transaction of its own.
    public void forget() {
        var before = clock.instant().minus(settings.keepFormerRows());
        for (var resource : dataSets.withChanges()) {
            transaction.executeWithoutResult(_ -> {
                dataSets.lock(resource);
                dataSets.forgetFormer(resource, before);
            });
        }
    }
}
