package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.UUID;

/// A form that is not sent yet, or one that a department keeps as a template; it may be incomplete.
///
/// @param template true when it is kept to be filled in again and again
/// @param form the form as JSON
/// @param account name of the account that saved it last
@Article("17")
public record RequestDraft(
        UUID id,
        DepartmentCode department,
        String name,
        boolean template,
        String form,
        String account,
        Instant savedAt,
        long version) {}
