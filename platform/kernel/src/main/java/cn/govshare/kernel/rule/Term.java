package cn.govshare.kernel.rule;

import java.time.LocalDate;

/// How long a duty lasts, and which article says so.
public sealed interface Term {
    String article();

    /// So many working days after the day on which the duty arose, which is not counted.
    record WorkingDays(int days, String article) implements Term {
        public WorkingDays {
            if (days < 0) {
                throw new IllegalArgumentException("Working days can't be negative: " + days);
            }
        }
    }

    /// Until the end of this day, Asia/Shanghai, working day or not.
    record Until(LocalDate date, String article) implements Term {}
}
