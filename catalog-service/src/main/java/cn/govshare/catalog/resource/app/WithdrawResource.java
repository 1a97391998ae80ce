package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The department that keeps an entry, or the bureau, takes it out of force; everybody who relies on it is told.
@Component
public class WithdrawResource {
    private final ResourceChanges changes;
    private final ResourceNews news;

    WithdrawResource(ResourceChanges changes, ResourceNews news) {
        this.changes = changes;
        this.news = news;
    }

    @Article({"7", "8(2)"})
    public Resource withdraw(ResourceCode code, String reason, SeenVersion seen, Actor actor) {
        return changes.byKeeperOrBureau(
                ResourceAct.WITHDRAW,
                code,
                seen,
                actor,
                resource -> resource.withdraw(reason),
                withdrawn -> news.tellWithdrawal(withdrawn, reason));
    }
}
