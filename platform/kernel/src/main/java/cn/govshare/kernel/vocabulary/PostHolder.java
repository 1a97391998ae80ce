package cn.govshare.kernel.vocabulary;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who holds a post of a department, how notices reach him at work, and who stands in while he is away. A post may have
/// several holders, who are all told.
///
/// @param name the official's name, or the office's
/// @param account his user name on the platform
/// @param email his address at work
/// @param substitute present while somebody stands in for him
@Article("25")
public record PostHolder(
        Post post,
        String name,
        @Nullable String account,
        @Nullable String email,
        @Nullable Substitute substitute) {
    /// @param from first day
    /// @param until last day, Asia/Shanghai
    public record Substitute(
            String name, @Nullable String account, @Nullable String email, LocalDate from, LocalDate until) {
        public boolean standsInOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /// The address that reaches the post on a day: the substitute's while there is one who has an address.
    public Optional<String> emailOn(LocalDate day) {
        return Optional.ofNullable(substitute)
                .filter(each -> each.standsInOn(day))
                .flatMap(each -> Optional.ofNullable(each.email()))
                .or(() -> Optional.ofNullable(email));
    }
}
