package cn.govshare.exchange.bundle.app;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleFiles;
import cn.govshare.exchange.bundle.Bundles;
import cn.govshare.exchange.delivery.Basis;
import cn.govshare.exchange.download.DownloadBodies;
import cn.govshare.exchange.download.DownloadBody;
import cn.govshare.exchange.download.Manifest;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.grant.UseProblem;
import cn.govshare.exchange.handover.HandOverProblem;
import cn.govshare.exchange.handover.Taker.Handed;
import cn.govshare.exchange.signing.Signing;
import cn.govshare.kernel.vocabulary.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes bundles, one after another. Whoever prepares one holds it in the database: when he dies another begins anew.
@Component
@Article("16")
public class PrepareBundles {
    private static final Logger LOG = LoggerFactory.getLogger(PrepareBundles.class);
    private static final int TELL_AFTER_PARTS = 256;

    private final Bundles bundles;
    private final BundleFiles files;
    private final DecideUse decideUse;
    private final DownloadBodies bodies;
    private final Signing signing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PrepareBundles(
            Bundles bundles,
            BundleFiles files,
            DecideUse decideUse,
            DownloadBodies bodies,
            Signing signing,
            TransactionTemplate transaction,
            Clock clock) {
        this.bundles = bundles;
        this.files = files;
        this.decideUse = decideUse;
        this.bodies = bodies;
        this.signing = signing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return how many were prepared, or could not be
    public int prepare() {
        int done = 0;
        while (Boolean.TRUE.equals(transaction.execute(_ -> prepareNext()))) {
            done++;
        }
        return done;
    }

    private boolean prepareNext() {
        var next = bundles.nextToPrepare();
        next.ifPresent(bundle -> bundles.save(prepared(bundle)));
        return next.isPresent();
    }

    private Bundle prepared(Bundle bundle) {
        Optional<InetAddress> source =
                bundle.source().isEmpty() ? Optional.empty() : Optional.of(InetAddress.ofLiteral(bundle.source()));
        return switch (decideUse.decide(bundle.use(), source)) {
            case Deny deny -> bundle.failed(deny.reason().code());
            case Permit permit -> written(bundle, permit);
        };
    }

    private Bundle written(Bundle bundle, Permit permit) {
        var body = bodies.make(bundle.id(), bundle.use(), permit, bundle.format(), bundle.markDisputes())
                .body();
        int[] parts = {0};
        try (var out = files.write(bundle.id())) {
            body.write(out, () -> {
                if (++parts[0] % TELL_AFTER_PARTS == 0) {
                    bundles.progress(bundle.id(), body.rows());
                }
            });
        } catch (IOException | DataAccessException e) {
            LOG.warn("Bundle {} can't be written: {}", bundle.id(), e.toString());
            return bundle.failed(HandOverProblem.BROKEN_OFF.code());
        }
        if (!bundle.basis().equals(Basis.of(Optional.empty(), permit))) {
            return bundle.failed(UseProblem.GRANT_NARROWED.code());
        }
        return bundle.ready(made(bundle, permit, body));
    }

    private Bundle.Made made(Bundle bundle, Permit permit, DownloadBody body) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var handed = new Handed(body.rows(), body.bytes(), body.digest());
        var manifest = new Manifest(bundle.id(), bundle.use(), permit, bundle.format(), handed, at);
        return new Bundle.Made(
                handed.rows(),
                handed.bytes(),
                handed.digest(),
                signing.sign(manifest.text()).write(),
                at);
    }
}
