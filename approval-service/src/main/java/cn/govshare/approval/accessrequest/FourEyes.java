package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;

/// Which departments want a clerk to propose each reply and somebody else to decide it.
public interface FourEyes {
    boolean isWantedBy(DepartmentCode department);

    void set(DepartmentCode department, boolean wanted, String account, Instant at);
}
