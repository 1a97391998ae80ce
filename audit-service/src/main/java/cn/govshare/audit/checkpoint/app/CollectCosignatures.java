package cn.govshare.audit.checkpoint.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.Cosignatures;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.checkpoint.Witness;
import cn.govshare.audit.checkpoint.WitnessDoor;
import cn.govshare.audit.checkpoint.WitnessReply;
import cn.govshare.audit.checkpoint.WitnessReply.Cosigned;
import cn.govshare.audit.checkpoint.WitnessReply.Refused;
import cn.govshare.audit.checkpoint.WitnessReply.Remembers;
import cn.govshare.audit.checkpoint.Witnesses;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings the newest checkpoint to each witness and keeps what it signs. A witness that refuses is an alarm and is
/// asked
/// again: nothing that it remembers is ever overwritten from here. One that is away is asked again later; how long that
/// may go on is for whoever signs to see.
@Component
@Article({"22", "24"})
public class CollectCosignatures {
    private static final Logger LOG = LoggerFactory.getLogger(CollectCosignatures.class);

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final WitnessDoor door;
    private final Cosignatures cosignatures;
    private final LogTree tree;
    private final Alarms alarms;
    private final Clock clock;

    CollectCosignatures(
            Checkpoints checkpoints,
            Witnesses witnesses,
            WitnessDoor door,
            Cosignatures cosignatures,
            LogTree tree,
            Alarms alarms,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.door = door;
        this.cosignatures = cosignatures;
        this.tree = tree;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Goes to every witness that has not cosigned the newest checkpoint; not in a transaction, which would be held
    /// while
    /// a witness thinks.
    public void collect() {
        for (var witness : witnesses.roll().witnesses()) {
            checkpoints.last().ifPresent(newest -> bring(witness, newest));
        }
    }

    private void bring(Witness witness, SignedCheckpoint newest) {
        var known = cosignatures.lastOf(witness);
        if (known == newest.size()) {
            return;
        }
        try {
            var reply = door.bring(witness, growth(known, newest));
            if (reply instanceof Remembers(var size) && size != known && size <= newest.size()) {
                known = size;
                reply = door.bring(witness, growth(known, newest));
            }
            keep(witness, newest, known, reply);
        } catch (ProviderUnavailable e) {
            LOG.warn("Witness {} can't be reached; checkpoint {} waits: {}", witness.id(), newest.size(), e.toString());
        }
    }

    private AddCheckpoint growth(long from, SignedCheckpoint newest) {
        var path = tree.of(newest.size()).consistency(from, newest.size()).path();
        return new AddCheckpoint(from, path, newest.note());
    }

    private void keep(Witness witness, SignedCheckpoint newest, long known, WitnessReply reply) {
        switch (reply) {
            case Cosigned(var signatures) -> {
                var own = signatures.stream()
                        .filter(each -> witness.key().verifies(newest.note().text(), each))
                        .findFirst();
                own.ifPresentOrElse(
                        each -> cosignatures.add(newest.size(), witness, each, clock.instant()),
                        () -> refused(witness, newest, known, "its cosignature is not its key's"));
            }
            case Remembers(var size) -> {
                // Another replica may have brought a newer one meanwhile.
                var signed = checkpoints.last().map(SignedCheckpoint::size).orElse(0L);
                if (size > signed) {
                    refused(witness, newest, size, "it has seen a longer log than this one");
                } else if (size == known) {
                    refused(witness, newest, size, "it has seen another log of this size");
                }
            }
            case Refused(var status, var reason) -> refused(witness, newest, known, "%d %s".formatted(status, reason));
        }
    }

    private void refused(Witness witness, SignedCheckpoint newest, long known, String why) {
        alarms.raise(Alarm.of(
                AlarmKind.WITNESS_REFUSED,
                "%s %d %s".formatted(witness.id(), known, why),
                Map.of(
                        "witness", witness.id(),
                        "why", why,
                        "witnessedSize", Long.toString(known),
                        "size", Long.toString(newest.size()),
                        "root", newest.head().root().base64())));
    }
}
