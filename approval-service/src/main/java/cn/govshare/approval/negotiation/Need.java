package cn.govshare.approval.negotiation;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.UsePurpose;

/// Why the consumer needs the data, and how far.
///
/// @param matter the business matter (使用事项)
/// @param legalDuty the duty that it performs with the data
@Article({"17", "18"})
public record Need(UsePurpose purpose, String matter, String legalDuty, Terms terms) {
    public Need {
        matter = matter.strip();
        legalDuty = legalDuty.strip();
    }
}
