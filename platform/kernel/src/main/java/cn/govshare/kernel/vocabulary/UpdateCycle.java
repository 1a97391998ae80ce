package cn.govshare.kernel.vocabulary;

/// How often a provider promises to update a resource (更新周期).
public enum UpdateCycle {
    REAL_TIME("实时", "real time"),
    DAILY("每日", "daily"),
    WEEKLY("每周", "weekly"),
    MONTHLY("每月", "monthly"),
    QUARTERLY("每季度", "quarterly"),
    HALF_YEARLY("每半年", "half-yearly"),
    YEARLY("每年", "yearly"),
    IRREGULAR("不定期", "irregular"),
    STATIC("不更新", "static"),
    OTHER("其他", "other");

    private final Text label;

    UpdateCycle(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
