package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushKind;
import java.util.Optional;

/// What a push is said to be.
///
/// @param corrects the batch whose rejected rows it brings again, mended
public record PushOrder(BatchNumber number, PushKind kind, Optional<BatchNumber> corrects) {}
