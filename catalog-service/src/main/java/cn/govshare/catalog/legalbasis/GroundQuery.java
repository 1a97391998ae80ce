package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which grounds are asked for.
///
/// @param words part of the title or the number
/// @param after id of the last one seen
public record GroundQuery(
        @Nullable GroundKind kind,
        @Nullable DepartmentCode department,
        @Nullable String words,
        @Nullable UUID after,
        int limit) {}
