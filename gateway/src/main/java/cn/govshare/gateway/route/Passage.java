package cn.govshare.gateway.route;

import java.util.regex.Pattern;

/// Where a call goes.
///
/// @param upstream the service that answers it
/// @param path the path that it has there
/// @param carries what kind of body it carries
public record Passage(Upstream upstream, String path, Carries carries) {
    private static final Pattern TAKES_DATA = Pattern.compile("/api/v1/data-sets/[^/]+"
            + "/(queries|batch-queries|verifications|downloads|push-batches/[^/]+/quarantine)"
            + "|/api/v1/download-bundles/[^/]+/content");

    /// To read the list of deliveries is no delivery.
    private static final Pattern DELIVERY = Pattern.compile("/api/v1/subscriptions/[^/]+/deliveries");

    /// What travels with a call.
    public enum Carries {
        /// A form, a view, a page of a list.
        DOCUMENT,
        /// A batch of rows on its way to the platform.
        PUSH,
        /// Rows on their way to a consumer.
        DOWNLOAD
    }

    /// True when data leaves by this call, so that the service and the gateway each tell of it.
    boolean takesData() {
        return TAKES_DATA.matcher(path).matches()
                || (carries == Carries.DOWNLOAD && DELIVERY.matcher(path).matches());
    }
}
