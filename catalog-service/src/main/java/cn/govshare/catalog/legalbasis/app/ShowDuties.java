package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.LegalDuties;
import cn.govshare.catalog.legalbasis.LegalDuty;
import cn.govshare.catalog.legalbasis.LegalDutyStatus;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A department sees what it has to update, the bureau what the whole city has to.
@Component
public class ShowDuties {
    private final LegalDuties duties;

    ShowDuties(LegalDuties duties) {
        this.duties = duties;
    }

    /// The newest first.
    ///
    /// @param owner only of this department; somebody who is not of the bureau sees his own department's only
    public List<LegalDuty> list(
            @Nullable DepartmentCode owner,
            @Nullable LegalDutyStatus status,
            @Nullable UUID after,
            int limit,
            Actor actor) {
        var whose = actor.is(Role.PLATFORM_OPERATOR) ? owner : actor.department();
        return duties.list(whose, status, after, limit);
    }
}
