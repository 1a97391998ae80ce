package cn.govshare.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 24: docs/audit-events.md lists every action that leaves a record, and no other")
class AuditEventsPageTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final List<String> SOURCES = List.of(
            "catalog-service", "approval-service", "exchange-service", "audit-service", "gateway", "platform/kit");
    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:access|operations|catalog|approval|exchange|audit|gateway)\\.[a-z-]+(?:\\.[a-z-]+)?)\"");
    private static final Pattern ON_PAGE = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|");

    @Test
    void pageAndCodeNameTheSameActions() throws IOException {
        var inCode = new TreeSet<String>();
        for (var source : SOURCES) {
            try (var files = Files.walk(PROJECT.resolve(source).resolve("src/main/java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    inCode.addAll(found(IN_CODE, Files.readString(file)));
                }
            }
        }
        assertThat(inCode).hasSizeGreaterThan(20);
        assertThat(found(ON_PAGE, Files.readString(PROJECT.resolve("docs/audit-events.md"))))
                .isEqualTo(inCode);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
