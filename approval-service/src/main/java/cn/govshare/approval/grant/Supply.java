package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;

/// That the provider has begun to supply what was granted, and how that is known. Granted is not yet supplied.
@Article("18")
public record Supply(Instant startedAt, Sign sign) {
    /// How it is known that supply has begun.
    public enum Sign {
        DATA_ON_PLATFORM("数据已在平台", "the data is on the platform"),
        DECLARED("数据提供部门确认", "declared by the provider"),
        USED("已发生使用", "the grant was used");

        private final Text label;

        Sign(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }
    }

    /// True for the modes that are served from the data which the platform holds.
    public static boolean isFromThePlatform(ProvisionMode mode) {
        return switch (mode) {
            case ONLINE_QUERY, BATCH_DOWNLOAD -> true;
            case SYSTEM_INTEGRATION, FRONT_END_MACHINE -> false;
        };
    }
}
