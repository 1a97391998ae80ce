package cn.govshare.catalog.merger;

import cn.govshare.kernel.vocabulary.Actor;
import java.time.Instant;

/// Who did something, and when.
///
/// @param account the account's stable id
/// @param name its user name, as officials know it
public record Signature(String account, String name, Instant at) {
    public static Signature of(Actor actor, Instant at) {
        return new Signature(actor.account(), actor.name(), at);
    }
}
