package cn.govshare.exchange.grant;

import cn.govshare.kernel.problem.Forbidden;

/// Asked before each part of a stream leaves.
@FunctionalInterface
public interface Gate {
    /// @throws Forbidden when nothing more may leave
    void pass();
}
