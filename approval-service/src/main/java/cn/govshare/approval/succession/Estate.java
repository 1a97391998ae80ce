package cn.govshare.approval.succession;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a dissolved department leaves: its duties, requests, disputes and grants that are not over. What is over stays
/// under its name.
@Article("27")
public interface Estate {
    /// Open requests in which the two departments are the two sides, which need no answer any more.
    List<UUID> requestsBetween(DepartmentCode from, DepartmentCode to);

    /// Disputes that are not over between the two departments, or that the successor has about the same resource.
    List<UUID> disputesToEnd(DepartmentCode from, DepartmentCode to);

    /// Grants that are not over and of which the two departments are the two sides.
    List<UUID> grantsBetween(DepartmentCode from, DepartmentCode to, LocalDate today);

    /// Makes the duties that are not closed the successor's, and those that it waits for.
    ///
    /// @return how many
    int moveDuties(DepartmentCode from, DepartmentCode to);

    /// Makes open requests, drafts and disputes the successor's.
    ///
    /// @return the requests and disputes
    List<UUID> moveCases(DepartmentCode from, DepartmentCode to);

    /// Makes grants that are not over the successor's.
    ///
    /// @return the grants
    List<UUID> moveGrants(DepartmentCode from, DepartmentCode to, LocalDate today);

    /// How many leaves of each kind were ended.
    record EndedLeaves(int delegations, int feedAddresses, int webhooks) {}

    /// Ends whatever lets somebody act for the department, or the department for another one, or be told what is the
    /// department's without signing in. None of it passes on: the successor's head gives his own.
    EndedLeaves endLeaves(DepartmentCode from, Instant at);

    /// Makes the department's entries in the copy of the catalog the successor's, until the catalog tells it itself.
    void moveOffers(DepartmentCode from, DepartmentCode to);
}
