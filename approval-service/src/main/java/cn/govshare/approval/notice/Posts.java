package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.PostHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Who holds which post, as the catalog has told. A change that is older than what is known has no effect.
public interface Posts {
    /// The department's holders are these and no others.
    void appoint(DepartmentCode department, List<PostHolder> holders, long version);

    List<PostHolder> holders(Addressee of);

    /// The departments that the addressee's people belong to: his own, or those that hold the post of the city.
    Set<DepartmentCode> departments(Addressee of);

    /// The posts that an account was appointed to, and those that it stands in for on a day.
    Set<Addressee> heldBy(String account, LocalDate day);

    void clear();
}
