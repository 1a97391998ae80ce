package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;

/// A department takes part in sharing, or its name or kind changed (art. 2, 27). Carries the whole state.
public record DepartmentRegistered(DepartmentCode code, String name, DepartmentKind kind, long version)
        implements Event {
    @Override
    public String aggregateId() {
        return code.value();
    }
}
