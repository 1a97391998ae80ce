package cn.govshare.exchange.download;

import cn.govshare.kernel.problem.Forbidden;

/// Asked before each part of a download leaves.
@FunctionalInterface
public interface Gate {
    /// @throws Forbidden when nothing more may leave
    void pass();
}
