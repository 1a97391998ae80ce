package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;

/// A stable code that a problem document (RFC 9457) carries; each feature has one enum of them.
public interface ProblemCode {
    /// `feature/what-is-wrong`, kebab case, never changed once published.
    String code();

    /// HTTP status, 400 to 599.
    int status();

    /// The article that the problem rests on, or the empty text when it rests on none.
    String article();

    Text title();
}
