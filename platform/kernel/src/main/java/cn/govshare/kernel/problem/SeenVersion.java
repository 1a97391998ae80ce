package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/// Which version of a thing its caller looked at before deciding to change it. Who states one never changes, publishes
/// or decides on what somebody else has changed since.
///
/// @param version absent when the caller stated none and means whatever is there
public record SeenVersion(@Nullable Long version) {
    public static final SeenVersion ANY = new SeenVersion(null);

    private enum SeenVersionProblem implements StatedProblem {
        CHANGED_SINCE_SEEN;

        @Override
        public Problem problem() {
            return new Problem(
                    "request/changed-since-seen", 412, "", Text.of("内容在您查看之后已有变化", "Changed since it was seen"));
        }
    }

    /// @param now the version of the thing as it is, 0 while there is none
    /// @throws Conflict when it is another one than was seen
    public void mustBe(long now) {
        if (version != null && version != now) {
            throw new Conflict(
                    SeenVersionProblem.CHANGED_SINCE_SEEN,
                    Text.of(
                                    "您看到的是第 %s 版,现在已是第 %s 版;请重新读取后再办理。",
                                    "You saw version %s, it is at version %s now; read it again.")
                            .with(version, now));
        }
    }
}
