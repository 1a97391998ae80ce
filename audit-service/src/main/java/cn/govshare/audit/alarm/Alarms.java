package cn.govshare.audit.alarm;

import cn.govshare.kernel.vocabulary.Article;

/// Where alarms are raised.
@Article("24")
public interface Alarms {
    /// Raises an alarm, with a record on the trail, unless it was raised before; in the caller's transaction where
    /// there is one.
    ///
    /// @return false when it was raised before
    boolean raise(Alarm alarm);
}
