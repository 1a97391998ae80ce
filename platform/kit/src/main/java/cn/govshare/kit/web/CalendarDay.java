package cn.govshare.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day of the years that calendars are kept for: what lies outside is a slip of the pen, or meant to do harm, because
/// no database holds it and no clock counts to it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE})
@Constraint(validatedBy = CalendarDay.OfTheYears.class)
public @interface CalendarDay {
    int EARLIEST = 1950;
    int LATEST = 2999;

    String message() default "应为 1950 年至 2999 年的日期 · a day of the years 1950 to 2999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Lets no day through that is outside.
    class OfTheYears implements ConstraintValidator<CalendarDay, @Nullable LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= EARLIEST && day.getYear() <= LATEST);
        }
    }
}
