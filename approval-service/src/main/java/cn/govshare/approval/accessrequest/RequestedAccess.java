package cn.govshare.approval.accessrequest;

import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the rules judge before a request is taken.
///
/// @param offer the published entry, or null when there is none under the code
/// @param today the day of the request, Asia/Shanghai
/// @param longestYears for how many years data may be asked for at most
public record RequestedAccess(
        DepartmentCode consumer, @Nullable Offer offer, IntendedUse use, LocalDate today, int longestYears) {}
