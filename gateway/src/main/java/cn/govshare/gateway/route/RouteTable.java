package cn.govshare.gateway.route;

import static cn.govshare.gateway.route.Upstream.APPROVAL;
import static cn.govshare.gateway.route.Upstream.AUDIT;
import static cn.govshare.gateway.route.Upstream.CATALOG;
import static cn.govshare.gateway.route.Upstream.EXCHANGE;

import cn.govshare.gateway.route.Passage.Carries;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which calls go where. What is not in this table does not come in.
public final class RouteTable {
    private static final String API = "/api/v1/";
    private static final String DOCUMENTS = "/api-docs/";
    private static final String OPERATIONS = "operations";

    /// First segment of a path behind `/api/v1/`.
    private static final Map<String, Upstream> ROUTES = Map.ofEntries(
            Map.entry("departments", CATALOG),
            Map.entry("department-mergers", CATALOG),
            Map.entry("joint-catalogs", CATALOG),
            Map.entry("legal-grounds", CATALOG),
            Map.entry("legal-duties", CATALOG),
            Map.entry("freshness", CATALOG),
            Map.entry("information-resources", CATALOG),
            Map.entry("code-lists", CATALOG),
            Map.entry("source-candidates", CATALOG),
            Map.entry("source-cases", CATALOG),
            Map.entry("collection-forms", CATALOG),
            Map.entry("project-reviews", CATALOG),
            Map.entry("data-demands", CATALOG),
            Map.entry("catalog-search", CATALOG),
            Map.entry("catalog-changes", CATALOG),
            Map.entry("catalog-follows", CATALOG),
            Map.entry("catalog-imports", CATALOG),
            Map.entry("catalog-import-mappings", CATALOG),
            Map.entry("catalog-exports", CATALOG),
            Map.entry("access-requests", APPROVAL),
            Map.entry("access-request-drafts", APPROVAL),
            Map.entry("reply-rules", APPROVAL),
            Map.entry("request-delegations", APPROVAL),
            Map.entry("access-grants", APPROVAL),
            Map.entry("deadlines", APPROVAL),
            Map.entry("calendars", APPROVAL),
            Map.entry("calendar-feeds", APPROVAL),
            Map.entry("rule-profiles", APPROVAL),
            Map.entry("notices", APPROVAL),
            Map.entry("notice-dispatches", APPROVAL),
            Map.entry("webhooks", APPROVAL),
            Map.entry("negotiations", APPROVAL),
            Map.entry("data-sets", EXCHANGE),
            Map.entry("download-bundles", EXCHANGE),
            Map.entry("downloads", EXCHANGE),
            Map.entry("grant-limits", EXCHANGE),
            Map.entry("leak-traces", EXCHANGE),
            Map.entry("subscriptions", EXCHANGE),
            Map.entry("audit-log", AUDIT),
            Map.entry("data-challenges", EXCHANGE),
            Map.entry("corrections", EXCHANGE),
            Map.entry("subject-hashes", EXCHANGE),
            Map.entry("signing-keys", EXCHANGE),
            Map.entry("audit-entries", AUDIT),
            Map.entry("audit-cases", AUDIT),
            Map.entry("audit-exports", AUDIT),
            Map.entry("audit-questions", AUDIT),
            Map.entry("audit-alarms", AUDIT),
            Map.entry("audit-months", AUDIT),
            Map.entry("audit-watch-rules", AUDIT),
            Map.entry("evidence-packages", AUDIT));

    /// Paths as our clients write them: plain segments, none of them `.` or `..`, nothing encoded, no parameters.
    private static final Pattern PLAIN = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)+");

    private static final String CATALOG_IMPORTS = API + "catalog-imports";
    private static final String CATALOG_EXPORTS = API + "catalog-exports";
    private static final Pattern PUSH = Pattern.compile("/api/v1/data-sets/[^/]+/push-batches/[^/]+(/parts/[0-9]+)?");
    /// A small form, and an answer that takes as long as the merge of what came in parts.
    private static final Pattern COMPLETION = Pattern.compile("/api/v1/data-sets/[^/]+/push-batches/[^/]+/completion");

    private static final Pattern BUNDLE = Pattern.compile("/api/v1/download-bundles/[^/]+/content");
    private static final Pattern DOWNLOAD =
            Pattern.compile("/api/v1/(data-sets/[^/]+/downloads|subscriptions/[^/]+/deliveries)");

    private RouteTable() {}

    /// The way of a call, unless there is none.
    ///
    /// @param path the path exactly as it was sent
    public static Optional<Passage> passage(String method, String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        if (path.startsWith(DOCUMENTS)) {
            return Upstream.named(path.substring(DOCUMENTS.length()))
                    .map(upstream -> new Passage(upstream, "/api-docs", Carries.DOCUMENT));
        }
        return path.startsWith(API)
                ? upstream(path.substring(API.length()).split("/", 3))
                        .map(upstream -> new Passage(upstream, path, carries(method, path)))
                : Optional.empty();
    }

    private static Optional<Upstream> upstream(String[] segments) {
        return segments[0].equals(OPERATIONS) && segments.length > 1
                ? Upstream.named(segments[1])
                : Optional.ofNullable(ROUTES.get(segments[0]));
    }

    private static Carries carries(String method, String path) {
        boolean isPush = method.equals("PUT") && PUSH.matcher(path).matches();
        boolean isImport = method.equals("POST") && path.equals(CATALOG_IMPORTS);
        boolean isCompletion = method.equals("POST") && COMPLETION.matcher(path).matches();
        if (isPush || isImport || isCompletion) {
            return Carries.PUSH;
        }
        boolean isDownload = method.equals("POST") && DOWNLOAD.matcher(path).matches();
        boolean isBundle = method.equals("GET") && BUNDLE.matcher(path).matches();
        return isDownload || isBundle || path.equals(CATALOG_EXPORTS) ? Carries.DOWNLOAD : Carries.DOCUMENT;
    }
}
