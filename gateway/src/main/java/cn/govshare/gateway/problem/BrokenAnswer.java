package cn.govshare.gateway.problem;

import jakarta.servlet.ServletRequest;

/// An answer that began and can't be finished. It must end as a broken connection: a caller must not take half an
/// answer
/// for a whole one.
public final class BrokenAnswer {
    private static final String MARK = BrokenAnswer.class.getName();

    private BrokenAnswer() {}

    /// Marks the answer to this call as broken.
    public static void mark(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    public static boolean isMarked(ServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
