package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.good;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.awaitility.Awaitility;

/// Valid calls of the operations on subscriptions, deliveries, manifests, leaks and limits of use. The subscription
/// that is cancelled was
/// before, and the receipt is of other content, so that whoever is let through changes nothing.
final class DeliveryProbes {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private final Cast cast;
    private final BiConsumer<String, Function<Caller, Answer>> probe;

    DeliveryProbes(Cast cast, BiConsumer<String, Function<Caller, Answer>> probe) {
        this.cast = cast;
        this.probe = probe;
    }

    /// @param grant under which the consumer downloads
    void prepare(String resource, String grant) {
        var system = cast.as(Role.BUSINESS_SYSTEM, Party.CONSUMER);
        var form = Map.of("resource", resource, "purpose", "ADMINISTRATIVE_BASIS", "matter", "矩阵", "grant", grant);
        var path = SUBSCRIPTIONS + "/"
                + good(system.post(SUBSCRIPTIONS, form, key())).field("id");
        var cancelled = SUBSCRIPTIONS + "/"
                + good(system.post(SUBSCRIPTIONS, form, key())).field("id");
        good(system.post(cancelled + "/cancellation"));
        good(system.post(path + "/deliveries", Map.of()));
        var delivery = good(system.get(path + "/deliveries"))
                .items()
                .getFirst()
                .path("id")
                .asString("");

        probe.accept("subscribe", caller -> caller.post(SUBSCRIPTIONS, form, key()));
        probe.accept("listSubscriptions", caller -> caller.get(SUBSCRIPTIONS));
        probe.accept("readSubscription", caller -> caller.get(path));
        probe.accept("cancelSubscription", caller -> caller.post(cancelled + "/cancellation"));
        probe.accept("takeDelivery", caller -> caller.post(path + "/deliveries", Map.of()));
        probe.accept("listDeliveries", caller -> caller.get(path + "/deliveries"));
        var wrong = Map.of("sha256", "0".repeat(64));
        probe.accept(
                "acknowledgeDelivery", caller -> caller.post(path + "/deliveries/" + delivery + "/receipt", wrong));
        var download = system.download(Paths.dataSet(resource) + "/downloads", downloadForm(grant));
        var manifest = "/api/v1/downloads/" + download.accessId() + "/manifest";
        probe.accept("readDownloadManifest", caller -> caller.get(manifest));
        probe.accept(
                "traceLeak", caller -> caller.postFile("/api/v1/leak-traces", "x".getBytes(UTF_8), "text/csv", key()));
        bundle(resource, downloadForm(grant), system);
        var limits = "/api/v1/grant-limits/" + grant;
        probe.accept("readUseLimits", caller -> caller.get(limits));
        probe.accept("limitUse", caller -> caller.put(limits, Map.of()));
    }

    private void bundle(String resource, Map<String, String> form, Caller system) {
        var asking = Paths.dataSet(resource) + "/download-bundles";
        var bundle = "/api/v1/download-bundles/"
                + good(system.post(asking, form, key())).field("id");
        Awaitility.await()
                .atMost(Preparation.NEWS_TRAVEL)
                .until(() -> system.get(bundle).field("status").equals("READY"));
        probe.accept("askDownloadBundle", caller -> caller.post(asking, form, key()));
        probe.accept("readDownloadBundle", caller -> caller.get(bundle));
        probe.accept("readBundleManifest", caller -> caller.get(bundle + "/manifest"));
        probe.accept("takeDownloadBundle", caller -> caller.get(bundle + "/content"));
    }

    private static Map<String, String> downloadForm(String grant) {
        return Map.of("purpose", "ADMINISTRATIVE_BASIS", "matter", "矩阵", "grant", grant, "format", "CSV");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
