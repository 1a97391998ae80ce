package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.util.UUID;

/// How a grant comes to be: by a reply, an agreement, an order of the leading group or an unconditional entry, and in
/// no
/// other way. Grant, event, audit record and the duty to supply belong to the caller's transaction.
@Article("17")
public interface GiveGrant {
    /// Gives the grant at once.
    ///
    /// @param by whose act gives it
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    /// @throws org.springframework.dao.DuplicateKeyException when the request or the order has given one already
    AccessGrant give(GrantDraft draft, Actor by);

    /// Lets a living grant go on until a later day.
    ///
    /// @param terms the terms from now on, which open nothing else than the grant does
    /// @param by whose act renews it
    /// @throws cn.govshare.kernel.problem.NotFound when there is no such grant
    /// @throws cn.govshare.kernel.problem.Conflict when it is over
    /// @throws cn.govshare.kernel.problem.PolicyViolation when it would not last longer, or open something new
    AccessGrant renew(UUID grant, GrantTerms terms, Actor by);
}
