package cn.govshare.kernel.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// The check digits of the national identifier standards, and the forms of dates and phone numbers (art. 21).
@Article("21")
public final class CheckDigits {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})");
    /// A mobile number, or an area code and a number of a fixed line, with an extension.
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?[2-9]\\d{6,7}(-\\d{1,6})?");

    private CheckDigits() {}

    /// GB 32100-2015: 18 characters of an alphabet without I, O, S, V, Z; the last makes the weighted sum a multiple of
    /// 31.
    public static boolean isUnifiedSocialCreditCode(String code) {
        return code.length() == 18
                && code.chars().allMatch(c -> CREDIT_ALPHABET.indexOf(c) >= 0)
                && code.charAt(17) == unifiedSocialCreditCheck(code.substring(0, 17));
    }

    /// The 18th character for the first 17.
    public static char unifiedSocialCreditCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_ALPHABET.indexOf(first17.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// GB 11643-1999: 17 digits with a real date of birth, then the check of ISO 7064 MOD 11-2.
    public static boolean isCitizenIdentityNumber(String number) {
        return number.length() == 18
                && number.chars().limit(17).allMatch(c -> c >= '0' && c <= '9')
                && hasDateOfBirth(number)
                && number.charAt(17) == citizenIdentityCheck(number.substring(0, 17));
    }

    /// The 18th character for the first 17 digits.
    public static char citizenIdentityCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_CHECKS.charAt(sum % 11);
    }

    /// GB 11714-1997: eight digits or capital letters and a check, with or without a hyphen between.
    public static boolean isOrganisationCode(String code) {
        return ORGANISATION.matcher(code).matches()
                && code.charAt(code.length() - 1) == organisationCheck(code.substring(0, 8));
    }

    /// The check of an organisation code's first eight characters.
    public static char organisationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /// A day that there is, as `20261120` or `2026-11-20`.
    public static boolean isCalendarDate(String text) {
        var form = DATE.matcher(text);
        if (!form.matches()) {
            return false;
        }
        try {
            return LocalDate.of(
                                    Integer.parseInt(form.group(1)),
                                    Integer.parseInt(form.group(3)),
                                    Integer.parseInt(form.group(4)))
                            .getYear()
                    > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// A mobile or fixed-line number of the mainland, as `13912345678` or `0519-87654321-8`.
    public static boolean isPhoneNumber(String text) {
        return PHONE.matcher(text).matches();
    }

    private static boolean hasDateOfBirth(String number) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return born.getYear() >= 1800;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
