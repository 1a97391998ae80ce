package cn.govshare.gateway.route;

import java.io.IOException;
import java.util.Set;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The client that speaks to the services: it passes on and does nothing else. It follows no redirect, keeps no cookie,
/// unpacks nothing, and works on the thread of the call, so that a body is never held longer than one buffer.
final class UpstreamClient {
    private static final int BUFFER = 16 * 1024;
    private static final long LOOK_FOR_EARLY_ANSWER_EVERY = 256 * 1024L;

    private UpstreamClient() {}

    static CloseableHttpClient create(UpstreamSettings settings) {
        var http = Http1Config.custom()
                .setBufferSize(BUFFER)
                .setChunkSizeHint(BUFFER)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        // A service that refuses an upload answers before the upload is over.
                        .responseOutOfOrderStrategy(
                                new MonitoringResponseOutOfOrderStrategy(LOOK_FOR_EARLY_ANSWER_EVERY))
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(settings.connections() * Upstream.values().length)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectWithin()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setRetryStrategy(new OnceMoreWhenNothingWasHeard())
                .setKeepAliveStrategy((_, _) -> TimeValue.ofSeconds(15))
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    /// Reads are tried again when a kept connection turns out to be closed; whatever may change something is not.
    private static final class OnceMoreWhenNothingWasHeard implements HttpRequestRetryStrategy {
        private static final Set<String> READS = Set.of("GET", "HEAD");

        @Override
        public boolean retryRequest(HttpRequest request, IOException e, int executions, HttpContext context) {
            return executions == 1 && READS.contains(request.getMethod()) && e instanceof NoHttpResponseException;
        }

        @Override
        public boolean retryRequest(HttpResponse response, int executions, HttpContext context) {
            return false;
        }

        @Override
        public TimeValue getRetryInterval(HttpResponse response, int executions, HttpContext context) {
            return TimeValue.ZERO_MILLISECONDS;
        }
    }
}
