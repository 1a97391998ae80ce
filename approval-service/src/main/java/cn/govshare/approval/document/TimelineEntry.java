package cn.govshare.approval.document;

import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a case's history.
///
/// @param article what it rests on
/// @param actor department and account; null for what the platform did by itself
/// @param note reasons or terms in words
public record TimelineEntry(
        Instant at,
        Text what,
        String article,
        @Nullable String actor,
        @Nullable String note) {}
