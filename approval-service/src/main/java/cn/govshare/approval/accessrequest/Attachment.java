package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.UUID;

/// A paper that a party has put with a request; it is never changed.
///
/// @param name file name as it was given, without a path
/// @param size bytes
/// @param digest SHA-256, hexadecimal
/// @param department whose account put it there
@Article("17")
public record Attachment(
        UUID id,
        UUID request,
        String name,
        AttachmentKind kind,
        long size,
        String digest,
        DepartmentCode department,
        String account,
        Instant at) {}
