package cn.govshare.catalog.datum;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.words.Pinyin;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Of the plan itself nothing is kept here: its licence is not stated. The sample names entries and items by their
/// numbers. Whoever has the file measures again with `-Dgovshare.shanghai-plan=FILE`; without it nothing is measured
/// and nothing is claimed.
@EnabledIfSystemProperty(named = "govshare.shanghai-plan", matches = ".+")
@DisplayName("Art. 4(3): candidates in the plan of a real city are judged by hand")
class ShanghaiPlanTest {
    private static final Path PLAN = Path.of(System.getProperty("govshare.shanghai-plan", ""));
    private static final int CANDIDATE = 60;
    private static final double LEAST_PRECISION = 0.75;

    /// @param entry number of the entry in the plan
    /// @param item number of the item in the entry, from 1
    private record Place(int entry, int item) {}

    private record Item(Place place, Set<String> providers, String label, Traits traits) {}

    private record Pair(Place left, Place right) {}

    private static final List<Item> ITEMS = new ArrayList<>();
    private static final Map<Pair, Integer> CANDIDATES = new HashMap<>();

    @BeforeAll
    static void candidatesAreFound() throws IOException {
        var wording = Wording.read(lines("/catalog/words/words.csv"), sounds());
        try (var plan = CsvReader.builder().ofCsvRecord(PLAN)) {
            plan.stream().skip(1).forEach(row -> read(row.getFields(), wording));
        }
        for (int i = 0; i < ITEMS.size(); i++) {
            for (int j = i + 1; j < ITEMS.size(); j++) {
                var left = ITEMS.get(i);
                var right = ITEMS.get(j);
                int score = Likeness.of(left.traits(), right.traits()).score();
                if (score >= CANDIDATE && Collections.disjoint(left.providers(), right.providers())) {
                    CANDIDATES.put(new Pair(left.place(), right.place()), score);
                }
            }
        }
        writeFor(Path.of("target", "shanghai-candidates.txt"));
    }

    private static Sounds sounds() {
        Pinyin pinyin = characters -> List.of(characters);
        return words -> String.join("", pinyin.syllables(words));
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = Objects.requireNonNull(ShanghaiPlanTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void read(List<String> row, Wording wording) {
        int entry = Integer.parseInt(row.get(0).replaceAll("\\D", ""));
        int number = 0;
        for (var label : row.get(4).split("[、,，;；。:：]")) {
            var name = label.strip().replaceAll("等$", "");
            number++;
            if (!name.isEmpty() && name.length() <= 20) {
                ITEMS.add(new Item(
                        new Place(entry, number),
                        Set.copyOf(Arrays.asList(row.get(1).split("、"))),
                        name,
                        new Traits(wording.name(name, row.get(2)), null, null, null, null, false)));
            }
        }
    }

    /// For people who judge: never kept.
    private static void writeFor(Path file) throws IOException {
        var byPlace = new HashMap<Place, Item>();
        ITEMS.forEach(item -> byPlace.put(item.place(), item));
        var text = CANDIDATES.entrySet().stream()
                .map(each -> "%d,%d,%d,%d %d %s · %s"
                        .formatted(
                                each.getKey().left().entry(),
                                each.getKey().left().item(),
                                each.getKey().right().entry(),
                                each.getKey().right().item(),
                                each.getValue(),
                                Objects.requireNonNull(byPlace.get(each.getKey().left()))
                                        .label(),
                                Objects.requireNonNull(byPlace.get(each.getKey().right()))
                                        .label()))
                .sorted()
                .toList();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, text);
    }

    @Test
    void mostOfTheSampleAreTheSameDatum() throws IOException {
        var judged = lines("/shanghai-judged.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        long found = judged.stream()
                .filter(line -> CANDIDATES.containsKey(pair(line)))
                .count();
        long same = judged.stream()
                .filter(line -> CANDIDATES.containsKey(pair(line)) && line[4].equals("yes"))
                .count();

        assertThat(found).isGreaterThanOrEqualTo(50);
        assertThat((double) same / found).isGreaterThanOrEqualTo(LEAST_PRECISION);
    }

    private static Pair pair(String[] line) {
        return new Pair(
                new Place(Integer.parseInt(line[0]), Integer.parseInt(line[1])),
                new Place(Integer.parseInt(line[2]), Integer.parseInt(line[3])));
    }
}
