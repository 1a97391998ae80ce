package cn.govshare.exchange.push;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.ResourceCode;

/// The rules of all data sets' pushes.
public interface PushRuleBook {
    /// The rules in force; the standard ones where nothing was set.
    PushRules of(ResourceCode resource);

    /// @throws Conflict when they were changed meanwhile
    void save(PushRules rules);
}
