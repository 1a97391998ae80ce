package cn.govshare.kernel.vocabulary;

import java.util.function.Predicate;

/// A check-digit rule that an item may ask of its values (art. 21).
public enum ValueCheck {
    GB11643("公民身份号码 GB 11643", "citizen identity number GB 11643", CheckDigits::isCitizenIdentityNumber),
    GB32100("统一社会信用代码 GB 32100", "unified social credit code GB 32100", CheckDigits::isUnifiedSocialCreditCode);

    private final Text label;
    private final Predicate<String> rule;

    ValueCheck(String zh, String en, Predicate<String> rule) {
        this.label = Text.of(zh, en);
        this.rule = rule;
    }

    public Text label() {
        return label;
    }

    public boolean accepts(String value) {
        return rule.test(value);
    }
}
