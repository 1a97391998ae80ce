package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.List;

/// What a consumer wants data for, purpose first.
///
/// @param matter the business matter (使用事项)
/// @param legalDuty the duty that the consumer performs with it
/// @param items names of the items, each once
/// @param validUntil last day of use, Asia/Shanghai
@Article({"17", "18"})
public record IntendedUse(
        UsePurpose purpose,
        String matter,
        String legalDuty,
        List<String> items,
        ProvisionMode mode,
        LocalDate validUntil) {
    public IntendedUse {
        matter = matter.strip();
        legalDuty = legalDuty.strip();
        items = items.stream().distinct().toList();
    }
}
