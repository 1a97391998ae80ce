package cn.govshare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    @Test
    @DisplayName("Jiangsu has 21,958 villages and the four levels above them")
    void jiangsuIsComplete() {
        assertThat(rowsByLevel(Divisions.ofJiangsu())).isEqualTo(Map.of(1, 1L, 2, 13L, 3, 104L, 4, 1_487L, 5, 21_958L));
    }

    @Test
    @DisplayName("China has 620,573 villages, one of which the source repeats as its own county")
    void chinaIsComplete() {
        assertThat(rowsByLevel(Divisions.ofChina()))
                .isEqualTo(Map.of(1, 31L, 2, 342L, 3, 2_975L, 4, 41_351L, 5, 620_572L));
    }

    private static Map<Integer, Long> rowsByLevel(Divisions divisions) {
        return divisions.stream().collect(Collectors.groupingBy(Division::level, Collectors.counting()));
    }

    @Test
    @DisplayName("each code occurs once, has twelve digits and comes after its parent")
    void codesAreKeys() {
        var seen = new HashSet<String>();
        var wrong = Divisions.ofChina().stream()
                .filter(division -> !isWellPlaced(division, seen))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static boolean isWellPlaced(Division division, Set<String> seen) {
        var hasParent = division.level() == 1 || seen.contains(division.parentCode());
        return division.code().matches("\\d{12}")
                && division.name().matches("[^,\"]+")
                && hasParent
                && seen.add(division.code());
    }

    @Test
    @DisplayName("Liyang belongs to Changzhou")
    void liyangBelongsToChangzhou() {
        var liyang = Divisions.ofJiangsu().stream().collect(Collectors.toMap(Division::code, Function.identity()));
        assertThat(liyang.get("320481000000")).isEqualTo(new Division("320481000000", "溧阳市", 3, "320400000000"));
    }

    @Test
    @DisplayName("the CSV has a header and a line for each division")
    void csvHasALineForEachDivision() throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(Divisions.ofJiangsu().csv().content().get(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo("code,name,level,parent_code");
            assertThat(reader.readLine()).isEqualTo("320000000000,江苏省,1,");
            assertThat(reader.lines().count()).isEqualTo(Divisions.ofJiangsu().count() - 1);
        }
    }

    @Test
    @DisplayName("the same content has the same digest at every reading")
    void digestIsStable() {
        var csv = Divisions.ofJiangsu().csv();
        assertThat(csv.contentDigest())
                .startsWith("sha-256=:")
                .isEqualTo(Divisions.ofJiangsu().csv().contentDigest());
    }
}
