package cn.govshare.gateway.route;

/// Where a call goes.
///
/// @param upstream the service that answers it
/// @param path the path that it has there
/// @param carries what kind of body it carries
public record Passage(Upstream upstream, String path, Carries carries) {
    /// What travels with a call.
    public enum Carries {
        /// A form, a view, a page of a list.
        DOCUMENT,
        /// A batch of rows on its way to the platform.
        PUSH,
        /// Rows on their way to a consumer.
        DOWNLOAD
    }
}
