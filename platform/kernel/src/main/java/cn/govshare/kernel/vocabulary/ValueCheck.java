package cn.govshare.kernel.vocabulary;

import java.util.function.Predicate;

/// A rule that an item may ask of its values (art. 21).
public enum ValueCheck {
    GB11643("公民身份号码 GB 11643", "citizen identity number GB 11643", 18, CheckDigits::isCitizenIdentityNumber),
    GB32100("统一社会信用代码 GB 32100", "unified social credit code GB 32100", 18, CheckDigits::isUnifiedSocialCreditCode),
    GB11714("组织机构代码 GB 11714", "organisation code GB 11714", 9, CheckDigits::isOrganisationCode),
    CALENDAR_DATE("日期(年月日)", "date of the calendar", 8, CheckDigits::isCalendarDate),
    PHONE("电话号码", "phone number", 11, CheckDigits::isPhoneNumber);

    private final Text label;
    private final int shortest;
    private final Predicate<String> rule;

    ValueCheck(String zh, String en, int shortest, Predicate<String> rule) {
        this.label = Text.of(zh, en);
        this.shortest = shortest;
        this.rule = rule;
    }

    public Text label() {
        return label;
    }

    /// True when an item of so many characters may ask it: identity numbers and credit codes have 18 and no others.
    public boolean fits(int length) {
        return switch (this) {
            case GB11643, GB32100 -> length == shortest;
            case GB11714, CALENDAR_DATE, PHONE -> length >= shortest;
        };
    }

    /// True when the value is written as the standard says, whatever its check digit: such a value may have been
    /// given out wrong by its own authority.
    public boolean hasForm(String value) {
        return switch (this) {
            case GB11643 -> value.matches("[0-9]{17}[0-9X]");
            case GB32100 -> value.matches("[0-9A-HJ-NPQRTUWXY]{18}");
            case GB11714 -> value.matches("[0-9A-Z]{8}-?[0-9X]");
            case CALENDAR_DATE, PHONE -> accepts(value);
        };
    }

    public boolean accepts(String value) {
        return rule.test(value);
    }
}
