package cn.govshare.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("A caller that asks before it sends its body is refused before it has sent it")
class AskedBodiesTest {
    private static final String NOTE = """
            {"title": "a", "count": 1, "sharingType": "CONDITIONAL", "lines": []}""";

    @Autowired
    Calls calls;

    @Test
    void refusedWithoutItsBody() throws IOException {
        try (var socket = asked(TestTokens.shared().of(Actors.of(Actors.department(302), Role.AUDITOR)))) {
            assertThat(statusLine(socket)).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void askedForWhenItIsRead() throws IOException {
        try (var socket = asked(TestTokens.shared().of(Actors.of(Actors.department(302), Role.CATALOGER)))) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).startsWith("HTTP/1.1 100");
            socket.getOutputStream().write(NOTE.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            assertThat(in.readLine()).isEmpty();
            assertThat(in.readLine()).startsWith("HTTP/1.1 200");
        }
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private Socket asked(String token) throws IOException {
        var uri = calls.uri("/api/v1/trial/notes");
        var head = """
                POST %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: asked
                Expect: 100-continue
                Content-Length: %d

                """.formatted(uri.getPath(), token, NOTE.length());
        var socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }
}
