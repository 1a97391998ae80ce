package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.demo.DemoCity;
import cn.govshare.demo.Journey;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands of the guides are run in one shell, page after page, and answer what the guides say. What an answer
/// holds
/// stands after `# ⇒` behind its command.
@SystemTest
@Order(9)
@Article({"4", "8", "9", "11", "17", "18", "19", "23", "24"})
class GuideTest {
    private static final String JOURNEY = "docs/journeys.md";
    private static final String DEPARTMENTS = "docs/guides/departments.zh-CN.md";
    private static final String DISPUTES = "docs/guides/disputes.zh-CN.md";
    private static final String CHALLENGES = "docs/guides/challenges.zh-CN.md";
    private static final String INTEGRATOR = "docs/guides/integrator.zh-CN.md";
    private static final String CATALOG = "docs/guides/catalog.zh-CN.md";
    private static final String BUREAU = "docs/guides/bureau.zh-CN.md";
    private static final String SUPERVISION = "docs/guides/supervision.zh-CN.md";
    private static final List<String> PAGES =
            List.of(JOURNEY, DEPARTMENTS, DISPUTES, CHALLENGES, INTEGRATOR, CATALOG, BUREAU, SUPERVISION);
    private static final String LONGEST_SECONDS = "240";
    private static final String PLACE = "§§";

    private static final Pattern COMMANDS =
            Pattern.compile("^ *```bash\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("^ {3}", Pattern.MULTILINE);
    private static final Pattern EXPECTED = Pattern.compile("^# ⇒ (.+)$", Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("\\bcall \"");
    private static final Pattern REFUSAL = Pattern.compile("\"status\":[45]\\d\\d");
    private static final Pattern EXPECTED_REFUSAL =
            Pattern.compile("^# ⇒ (\"status\":[45]|\"code\":\"[a-z-]+/)", Pattern.MULTILINE);

    private final Stack stack;
    private final Map<String, List<String>> answers = new HashMap<>();

    GuideTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void everyPageIsTyped() throws IOException, InterruptedException {
        demoCity();
        var script = Files.createTempFile("guides", ".sh");
        Files.writeString(script, script());
        var shell = new ProcessBuilder("timeout", LONGEST_SECONDS, "bash", script.toString())
                .directory(stack.project().toFile())
                .redirectErrorStream(true);
        shell.environment().put("GATEWAY", stack.platform().gatewayUrl().toString());
        shell.environment().put("TOKENS", stack.platform().tokenEndpoint().toString());
        shell.environment().put("LC_ALL", "C.UTF-8");
        var typed = shell.start();
        var told = new String(typed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int left = typed.waitFor();
        Files.writeString(stack.target().resolve("guides.txt"), told);
        Files.delete(script);
        for (var part : told.split(PLACE, -1)) {
            for (var page : PAGES) {
                if (part.startsWith(page)) {
                    answers.computeIfAbsent(page, _ -> new ArrayList<>()).add(part);
                }
            }
        }
        assertThat(left).as("how the shell ended: %s", end(told)).isZero();
    }

    private static String end(String told) {
        return told.substring(Math.max(0, told.length() - 2000));
    }

    /// The guides go on from the journey that `./govshare up` walks by itself.
    private void demoCity() {
        var persons = stack.door().as(CIVIL_CLERK).post(Paths.RESOURCES, DemoCity.form("persons"), "demo-persons-1");
        if (!persons.field("status").equals("PUBLISHED")) {
            var told = new ByteArrayOutputStream();
            var out = new PrintStream(told, true, StandardCharsets.UTF_8);
            assertThat(new Journey(
                                    stack.platform().gatewayUrl(),
                                    stack.platform().tokenEndpoint(),
                                    out)
                            .run())
                    .as(told.toString(StandardCharsets.UTF_8))
                    .isTrue();
        }
    }

    private String script() throws IOException {
        var script = new StringBuilder("set -euo pipefail\n");
        for (var page : PAGES) {
            for (var commands : commands(page)) {
                script.append("echo '").append(PLACE).append(page).append("'\n").append(commands);
            }
        }
        return script.toString();
    }

    private List<String> commands(String page) throws IOException {
        return commands(stack.project().resolve(page));
    }

    private static List<String> commands(Path page) throws IOException {
        return COMMANDS.matcher(Files.readString(page))
                .results()
                .map(found -> found.group().startsWith(" ")
                        ? INDENT.matcher(found.group(1)).replaceAll("")
                        : found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {JOURNEY, DEPARTMENTS, DISPUTES, CHALLENGES, INTEGRATOR, CATALOG, BUREAU, SUPERVISION})
    @DisplayName("every command answers what its page says, and every call says what it answers")
    void everyCommandAnswersWhatItsPageSays(String page) throws IOException {
        var commands = commands(page);
        var told = answers.getOrDefault(page, List.of());
        assertThat(commands).isNotEmpty().hasSameSizeAs(told);
        for (int i = 0; i < commands.size(); i++) {
            var expected = EXPECTED.matcher(commands.get(i))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(expected)
                    .as("answers that are told in%n%s", commands.get(i))
                    .hasSizeGreaterThanOrEqualTo(count(CALL, commands.get(i)));
            if (!expected.isEmpty()) {
                assertThat(told.get(i)).as("answers to%n%s", commands.get(i)).containsSubsequence(expected);
            }
            assertThat(count(REFUSAL, told.get(i)))
                    .as("refusals in%n%s", told.get(i))
                    .isLessThanOrEqualTo(count(EXPECTED_REFUSAL, commands.get(i)));
        }
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().map(MatchResult::group).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"departments", "disputes", "challenges", "integrator", "catalog", "bureau", "supervision"})
    @DisplayName("the Chinese and the English guide hold the same commands")
    void bothLanguagesHoldTheSameCommands(String guide) throws IOException {
        assertThat(commands("docs/guides/%s.md".formatted(guide)))
                .isNotEmpty()
                .isEqualTo(commands("docs/guides/%s.zh-CN.md".formatted(guide)));
    }
}
