package cn.govshare.kit.start;

import java.util.List;

/// Settings without which a service can't start.
final class SettingsMissing extends RuntimeException {
    SettingsMissing(List<String> names) {
        super("缺少设置 %1$s:请在环境变量中给出后重新启动。 / Settings missing: %1$s. Give them as environment variables and start again."
                .formatted(String.join(", ", names)));
    }
}
