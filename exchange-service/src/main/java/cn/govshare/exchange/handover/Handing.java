package cn.govshare.exchange.handover;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.vocabulary.Actor;
import java.time.Duration;
import java.util.UUID;

/// A permitted use by which data is about to leave.
///
/// @param access id of the access, which its records bear
/// @param start what the record before the first byte says is done
/// @param finished what the record of the end says
/// @param recheck how often the use is held against the grants in force
public record Handing(
        UUID access,
        String start,
        String finished,
        AskedUse use,
        Permit permit,
        Actor actor,
        Duration recheck,
        StreamedBody body) {}
