package cn.govshare.kernel.vocabulary;

/// A department's unified social credit code (GB 32100-2015): 18 characters, the last a check digit.
///
/// @throws IllegalArgumentException when the form or the check digit is wrong
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {
    public DepartmentCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a unified social credit code: " + value);
        }
    }

    public static boolean isValid(String value) {
        return CheckDigits.isUnifiedSocialCreditCode(value);
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
