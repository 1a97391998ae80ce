package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LegalGrounds;
import cn.govshare.catalog.resource.EntryObjections;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// A basis for not sharing that the register knows is in force and of the level that the entry states.
@Component
@Article("11(1)")
class BasisInForce implements EntryObjections {
    private final LegalGrounds grounds;
    private final Clock clock;

    BasisInForce(LegalGrounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    @Override
    public List<Fault> faultsOf(DepartmentCode provider, ResourceDescription entry) {
        var basis = entry.nonSharingBasis();
        if (basis == null || basis.document().isBlank() || !entry.shares(SharingType.NOT_SHARED)) {
            return List.of();
        }
        var known = grounds.documents(basis.document(), basis.number());
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var faults = new ArrayList<Fault>();
        if (!known.isEmpty() && known.stream().noneMatch(each -> each.isInForceOn(today))) {
            faults.add(new Fault(
                    "/nonSharingBasis/document",
                    "basis-is-in-force",
                    Text.of("该文件已废止或尚未施行,不能作为不予共享的依据。", "The document is not in force and no basis for not sharing."),
                    "11(1)"));
        }
        if (!known.isEmpty() && known.stream().map(LegalGround::level).noneMatch(each -> each == basis.level())) {
            faults.add(new Fault(
                    "/nonSharingBasis/level",
                    "basis-is-of-its-level",
                    Text.of("依据层级与登记册中该文件的层级不符。", "The register knows the document under another level."),
                    "11(1)"));
        }
        return faults;
    }
}
