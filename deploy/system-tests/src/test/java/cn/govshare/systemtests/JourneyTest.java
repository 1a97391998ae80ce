package cn.govshare.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.demo.Journey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@SystemTest
@Order(1)
@TestMethodOrder(OrderAnnotation.class)
class JourneyTest {
    private final Stack stack;

    JourneyTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    @Order(1)
    @DisplayName("the journey of the demo city can be walked on a fresh platform")
    void journeyCanBeWalked() throws IOException {
        assertThat(walk("journey.txt")).contains("✓").doesNotContain("✗");
    }

    @Test
    @Order(2)
    @DisplayName("the journey can be walked again on the same platform")
    void journeyCanBeWalkedAgain() throws IOException {
        assertThat(walk("journey-again.txt")).contains("✓", "此前已发布").doesNotContain("✗");
    }

    private String walk(String file) throws IOException {
        var told = new ByteArrayOutputStream();
        boolean done;
        try (var out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            done = new Journey(stack.platform().gatewayUrl(), stack.platform().tokenEndpoint(), out).run();
        }
        var text = told.toString(StandardCharsets.UTF_8);
        Files.writeString(stack.target().resolve(file), text);
        assertThat(done).as(text).isTrue();
        return text;
    }
}
