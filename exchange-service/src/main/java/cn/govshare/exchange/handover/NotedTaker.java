package cn.govshare.exchange.handover;

import cn.govshare.exchange.grant.QuotaUse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Consumer;

/// A taker of which something is noted when all has left for it.
///
/// @param note called in the transaction of the record that says so
public record NotedTaker(Taker taker, Consumer<Taker.Handed> note) implements Taker {
    @Override
    public OutputStream begin(UUID access, QuotaUse quota) throws IOException {
        return taker.begin(access, quota);
    }

    @Override
    public void left(Handed handed) {
        note.accept(handed);
        taker.left(handed);
    }

    @Override
    public boolean brokenOff() {
        return taker.brokenOff();
    }
}
