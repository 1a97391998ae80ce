package cn.govshare.catalog.importing;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Catalogs of real cities. Of the files themselves nothing is kept here: the terms of their portals are not known.
/// Whoever has them measures again with `-Dgovshare.real-catalogues=FOLDER`, where `jiangsu_open_catalogue.csv` and
/// `shanghai_2014_open_plan.csv` lie; what came out the last time stands in decision 52.
@ServiceTest
@EnabledIfSystemProperty(named = "govshare.real-catalogues", matches = ".+")
@DisplayName("Art. 8(1): real catalogs are taken in with all their dirt, and nothing of them is changed silently")
class RealCataloguesTest {
    private static final Path FOLDER = Path.of(System.getProperty("govshare.real-catalogues", ""));
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Calls calls;
    private final ImportSteps imports;

    @Autowired
    RealCataloguesTest(Calls calls) {
        this.calls = calls;
        this.imports = new ImportSteps(calls, OPERATOR, PATIENCE);
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var records = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return records.stream().toList();
        }
    }

    /// Registers whom the file names.
    private void register(Set<String> providers) {
        for (var name : providers) {
            ok(
                    calls.as(OPERATOR)
                            .put(
                                    "/api/v1/departments/" + CatalogSteps.newDepartment(),
                                    Map.of("name", name, "kind", "GOVERNMENT_DEPARTMENT")),
                    201);
        }
    }

    private JsonNode taken(String file, String mapping, Map<String, Object> content) throws IOException {
        ok(calls.as(OPERATOR).put("/api/v1/catalog-import-mappings/" + mapping, content), 200);
        var bytes = Files.readAllBytes(FOLDER.resolve(file));
        var tried = imports.imported(bytes, "?dryRun=true&mapping=" + mapping);
        assertThat(tried.path("status").asString()).as(tried.toString()).isEqualTo("DONE");
        var job = imports.imported(bytes, "?mapping=" + mapping);
        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("DONE");
        print(file, job);
        assertThat(imports.imported(bytes, "?mapping=" + mapping)
                        .path("figures")
                        .path("created")
                        .asInt())
                .as("taken in again, nothing is doubled")
                .isZero();
        return job;
    }

    private static void print(String file, JsonNode job) {
        System.out.printf("%s: %s, %s%n", file, job.path("format").asString(), job.path("figures"));
        job.path("columns").forEach(column -> {
            System.out.printf(
                    "  %s → %s %s%n",
                    column.path("heading").asString(), column.path("field").asString("-"), column.path("counts"));
            column.path("samples").forEach(sample -> System.out.printf("      %s%n", sample));
        });
    }

    /// The entries that went in, by provider and name.
    private Map<String, JsonNode> entries(Set<String> providers) {
        var entries = new HashMap<String, JsonNode>();
        ok(calls.as(OPERATOR).get("/api/v1/catalog-exports?format=JSON&status=DRAFT"), 200)
                .json()
                .forEach(entry -> {
                    var provider = entry.path("providerName").asString();
                    if (providers.contains(provider)) {
                        entries.put(key(provider, entry.at("/description/name").asString()), entry.path("description"));
                    }
                });
        return entries;
    }

    private static String key(String provider, String name) {
        return provider + "\n" + name;
    }

    private static long count(JsonNode job, String heading, Treatment... how) {
        long count = 0;
        for (var column : job.path("columns")) {
            if (column.path("heading").asString().equals(heading)) {
                for (var each : how) {
                    count += column.path("counts").path(each.name()).asLong();
                }
            }
        }
        return count;
    }

    /// Every value that stands otherwise in the catalog than in the file is counted as changed, and no other is.
    private static void assertNothingIsSilent(
            JsonNode job,
            String heading,
            List<NamedCsvRecord> rows,
            Map<NamedCsvRecord, JsonNode> taken,
            Function<JsonNode, String> shown) {
        long differing = taken.entrySet().stream()
                .filter(row -> !row.getKey().getField(heading).isBlank())
                .filter(row -> !shown.apply(row.getValue()).equals(row.getKey().getField(heading)))
                .count();
        long told = count(job, heading, Treatment.NORMALISED, Treatment.GUESSED);
        assertThat(differing)
                .as("%s: of the rows that went in, as many differ as were told, but for rows that did not", heading)
                .isBetween(told - (rows.size() - taken.size()), told);
    }

    private static Map<NamedCsvRecord, JsonNode> matched(
            List<NamedCsvRecord> rows, Map<String, JsonNode> entries, String provider, String name) {
        var seen = new HashSet<String>();
        var matched = new HashMap<NamedCsvRecord, JsonNode>();
        for (var row : rows) {
            var key = key(row.getField(provider), row.getField(name).strip());
            var entry = entries.get(key);
            if (entry != null && seen.add(key)) {
                matched.put(row, entry);
            }
        }
        return matched;
    }

    @Test
    @DisplayName("Art. 8(1): 14,572 entries of a province's portals")
    void portalsOfAProvince() throws IOException {
        var file = "jiangsu_open_catalogue.csv";
        var rows = rows(file);
        var providers = rows.stream().map(row -> row.getField("provider")).collect(Collectors.toSet());
        register(providers);

        var job = taken(
                file,
                "jiangsu",
                Map.of(
                        "columns", Map.of("title", "NAME", "abstract", "SUMMARY"),
                        "ignored",
                                List.of(
                                        "portal",
                                        "domain",
                                        "industry",
                                        "publish_date",
                                        "update_date",
                                        "records",
                                        "tags",
                                        "detail_url")));

        assertThat(job.at("/figures/rows").asInt()).isEqualTo(rows.size());
        assertThat(job.at("/figures/created").asInt()
                        + job.at("/figures/unchanged").asInt()
                        + job.at("/figures/rejectedRows").asInt())
                .as("every row is a new entry, the same as one that was there, or comes back")
                .isEqualTo(rows.size());
        var taken = matched(rows, entries(providers), "provider", "title");
        assertThat(taken).hasSizeGreaterThan(rows.size() * 9 / 10);
        assertNothingIsSilent(
                job, "abstract", rows, taken, entry -> entry.path("summary").asString(""));
        assertNothingIsSilent(
                job,
                "update_cycle",
                rows,
                taken,
                entry -> UpdateCycle.valueOf(entry.path("updateCycle").asString())
                        .label()
                        .zh());
        assertNothingIsSilent(
                job, "formats", rows, taken, entry -> entry.path("format").asString(""));
    }

    @Test
    @DisplayName("Art. 8(1): the plan of a city, whose items are listed in a cell")
    void planOfACity() throws IOException {
        var file = "shanghai_2014_open_plan.csv";
        var rows = rows(file);
        var providers = rows.stream().map(row -> row.getField("提供部门")).collect(Collectors.toSet());
        register(providers);

        var job = taken(
                file,
                "shanghai",
                Map.of(
                        "columns", Map.of("数据项名称", "NAME", "数据项内容(包括但不仅限于)", "ITEMS"),
                        "ignored", List.of("编号", "领域")));

        assertThat(job.at("/figures/rows").asInt()).isEqualTo(rows.size());
        var taken = matched(rows, entries(providers), "提供部门", "数据项名称");
        assertThat(taken).hasSizeGreaterThan(rows.size() * 9 / 10);
        assertNothingIsSilent(
                job, "数据项描述", rows, taken, entry -> entry.path("summary").asString(""));
        assertThat(taken.values())
                .allSatisfy(entry -> assertThat(entry.path("items")).isNotEmpty());
    }
}
