package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GrantUses;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the parties which grants end soon and which lie unused, however often it runs once for each occasion.
@Component
@Article({"17", "18"})
public class WarnOfGrants {
    private static final int PAGE = 200;

    private final AccessGrants grants;
    private final GrantUses uses;
    private final TellGrant tellGrant;
    private final GrantSettings settings;
    private final Clock clock;
    private final TransactionTemplate page;

    WarnOfGrants(
            AccessGrants grants,
            GrantUses uses,
            TellGrant tellGrant,
            GrantSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.grants = grants;
        this.uses = uses;
        this.tellGrant = tellGrant;
        this.settings = settings;
        this.clock = clock;
        this.page = new TransactionTemplate(transactions);
    }

    public void warn() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        inPages(after -> warnOfExpiry(today, after));
        inPages(after -> warnOfDisuse(today, after));
    }

    private void inPages(Function<@Nullable AccessGrant, List<AccessGrant>> warning) {
        AccessGrant last = null;
        do {
            var after = last;
            var found = page.execute(_ -> warning.apply(after));
            last = found.size() < PAGE ? null : found.getLast();
        } while (last != null);
    }

    private List<AccessGrant> warnOfExpiry(LocalDate today, @Nullable AccessGrant after) {
        var found = grants.expiring(today, today.plusDays(settings.expiryNoticeDays()), after, PAGE);
        found.forEach(tellGrant::expiring);
        return found;
    }

    private List<AccessGrant> warnOfDisuse(LocalDate today, @Nullable AccessGrant after) {
        var since = today.minusDays(settings.unusedDays());
        var found = grants.unused(null, today, since, after == null ? null : after.id(), PAGE);
        var used = uses.of(found.stream().map(AccessGrant::id).toList());
        for (var grant : found) {
            var use = used.get(grant.id());
            tellGrant.unused(
                    grant, settings.unusedDays(), use == null ? grant.terms().validFrom() : use.lastDay());
        }
        return found;
    }
}
