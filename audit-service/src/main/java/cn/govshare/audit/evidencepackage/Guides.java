package cn.govshare.audit.evidencepackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The two pages in each package that say what it is and how it is verified.
public final class Guides {
    private static final List<String> NAMES = List.of("README.zh-CN.md", "README.md");

    private Guides() {}

    public static Map<String, String> all() {
        var guides = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var file = "/evidence-package/" + name;
            try (var in = Objects.requireNonNull(Guides.class.getResourceAsStream(file), file)) {
                guides.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return guides;
    }
}
