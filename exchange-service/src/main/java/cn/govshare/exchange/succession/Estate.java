package cn.govshare.exchange.succession;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;

/// What a dissolved department leaves at the exchange. Data sets belong to entries, and grants are told by approval; so
/// these follow by themselves.
@Article("27")
public interface Estate {
    /// Makes open challenges, corrections under way and the data that the department holds the successor's. Told again
    /// it finds nothing left.
    void pass(DepartmentCode from, DepartmentCode to);
}
