package cn.govshare.exchange.grant;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;

/// The grant book.
public interface Grants {
    /// All grants of a department for a resource, also those that are over: from memory, which another replica's news
    /// reaches within its age.
    List<Grant> of(DepartmentCode consumer, ResourceCode resource);
}
