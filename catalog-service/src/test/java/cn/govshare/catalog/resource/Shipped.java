package cn.govshare.catalog.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The dictionaries that the service ships.
final class Shipped {
    private Shipped() {}

    static Formats formats() {
        return Formats.read(lines("format-classes"), lines("format-types"));
    }

    static UpdateCycles updateCycles() {
        return UpdateCycles.read(lines("update-cycles"));
    }

    private static List<String> lines(String name) {
        try (var in = Shipped.class.getResourceAsStream("/catalog/%s.csv".formatted(name))) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
