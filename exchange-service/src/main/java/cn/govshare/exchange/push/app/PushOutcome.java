package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushBatch;

/// @param isNew false when the same batch had been merged before and this is its stored receipt
public record PushOutcome(PushBatch batch, boolean isNew) {}
