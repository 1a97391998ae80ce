package cn.govshare.kernel.vocabulary;

/// How often a consumer means to use the data.
public enum UseFrequency {
    ONCE("一次", "once"),
    ON_DEMAND("按需", "on demand"),
    DAILY("每日", "daily"),
    WEEKLY("每周", "weekly"),
    MONTHLY("每月", "monthly"),
    QUARTERLY("每季度", "quarterly"),
    YEARLY("每年", "yearly");

    private final Text label;

    UseFrequency(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
