package cn.govshare.gateway;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The gateway with services behind it: catalog and exchange answer, audit fails, approval is away.
@ServiceTest
abstract class BehindTheGateway {
    static final StubService CATALOG = new StubService();
    static final StubService EXCHANGE = new StubService();
    static final FaultyService AUDIT = new FaultyService();
    static final Actor CLERK = Actors.of(Actors.HOUSING, Role.CATALOGER);
    static final Actor SYSTEM = Actors.of(Actors.CIVIL_AFFAIRS, Role.BUSINESS_SYSTEM);

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("GOVSHARE_CATALOG_URL", CATALOG::url);
        settings.add("GOVSHARE_EXCHANGE_URL", EXCHANGE::url);
        settings.add("GOVSHARE_AUDIT_URL", AUDIT::url);
        settings.add("GOVSHARE_APPROVAL_URL", () -> "http://localhost:" + closedPort());
        settings.add("govshare.gateway.answer-within", () -> "2s");
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
