package cn.govshare.benchmarks;

import cn.govshare.local.LauncherSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Runs the benchmarks and prints their ratios.
public final class Benchmarks {
    /// All there are; a new one is a line here.
    static final List<Benchmark> ALL = List.of(
            new ClockSweep(),
            new RevokedGrant(),
            new Push(),
            new OnlineQuery(),
            new BatchDownload(),
            // Before those that make the log long.
            new InclusionProof(),
            new EvidenceIngest(),
            new AuditSearch(),
            new VerifyMonth(),
            new CatalogSearch(),
            new CatalogImport());

    private static final double GREATEST_SCALE = 10;
    private static final int PORT_OFFSET = 20_000;
    private static final String USAGE = """
        用法 Usage: ./govshare benchmark [选项 options] [名称 names…]

          --list        列出所有基准  |  list all benchmarks
          --rounds N    每侧测量次数,默认 3  |  how often each side is measured, 3 by default
          --scale X     规模(0 < X ≤ 10),1 为平常规模  |  times the usual size, 0 < X ≤ 10
          --catalogue FILE  真实目录的 CSV,缺省用生成的  |  a CSV of real catalog entries instead of made-up ones
          --write       重写 docs/performance.md 中所测各节  |  rewrite the measured sections of docs/performance.md

        不给名称即全部运行。  Without names all of them run.
        """;

    private Benchmarks() {}

    private record Order(
            List<Benchmark> chosen, int rounds, double scale, boolean list, boolean write, Optional<Path> catalogue) {
        static Order read(List<String> arguments) {
            Deque<String> rest = new ArrayDeque<>(arguments);
            var chosen = new ArrayList<Benchmark>();
            int rounds = 3;
            double scale = 1;
            boolean list = false;
            boolean write = false;
            var catalogue = Optional.<Path>empty();
            while (!rest.isEmpty()) {
                var argument = rest.pop();
                switch (argument) {
                    case "--list" -> list = true;
                    case "--write" -> write = true;
                    case "--rounds" -> rounds = Integer.parseInt(value(argument, rest));
                    case "--catalogue" -> catalogue = Optional.of(Path.of(value(argument, rest)));
                    case "--scale" -> scale = Double.parseDouble(value(argument, rest));
                    default -> chosen.add(named(argument));
                }
            }
            if (rounds < 1 || !(scale > 0 && scale <= GREATEST_SCALE)) {
                throw new IllegalArgumentException("--rounds ≥ 1, 0 < --scale ≤ 10");
            }
            return new Order(chosen.isEmpty() ? ALL : List.copyOf(chosen), rounds, scale, list, write, catalogue);
        }

        private static String value(String option, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("%s 缺少值 | %s needs a value".formatted(option, option));
            }
            return rest.pop();
        }

        private static Benchmark named(String name) {
            return ALL.stream()
                    .filter(benchmark -> benchmark.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "没有基准 %s,可用 %s | no benchmark %s, there are %s".formatted(name, names(), name, names())));
        }

        private static List<String> names() {
            return ALL.stream().map(Benchmark::name).toList();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Order order;
        try {
            order = Order.read(List.of(arguments));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(USAGE);
            System.exit(2);
            return;
        }
        if (order.list()) {
            ALL.forEach(each -> out.printf(
                    "%-24s %s · %s%n",
                    each.name(), each.title().zh(), each.title().en()));
            return;
        }
        run(order, LauncherSettings.projectAround(Path.of("")), out);
    }

    private static void run(Order order, Path project, PrintStream out) throws Exception {
        var settings = LauncherSettings.of(project)
                .withState(project.resolve("deploy/benchmarks/target/platform"))
                .withPortOffset(PORT_OFFSET)
                .withLasting()
                .withMemory("postgresql", "256m")
                .withMemory("audit-service", "384m")
                .withFresh();
        var file = project.resolve("docs/performance.md");
        var page = PerformancePage.read(Files.exists(file) ? Files.readString(file) : "");
        var circumstances = circumstances(project, order);
        try (var bench = new Bench(settings, order.rounds(), order.scale(), order.catalogue(), out)) {
            for (var benchmark : order.chosen()) {
                out.printf(
                        "%n%s · %s · %s%n",
                        benchmark.name(),
                        benchmark.title().zh(),
                        benchmark.title().en());
                var figures = benchmark.run(bench);
                page.put(benchmark, figures, circumstances);
                out.print(PerformancePage.rows(figures));
                if (order.write()) {
                    Files.writeString(file, page.text());
                }
            }
        }
    }

    private static String circumstances(Path project, Order order) throws IOException, InterruptedException {
        return "%s %s · JDK %s · %d 核 cores · %s · %s · 规模 scale %s · %d 轮 rounds"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        LocalDate.now(Clock.systemUTC()),
                        commit(project),
                        order.scale(),
                        order.rounds());
    }

    private static String commit(Path project) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        var answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? answer : "?";
    }
}
