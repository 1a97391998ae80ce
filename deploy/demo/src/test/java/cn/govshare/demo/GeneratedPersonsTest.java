package cn.govshare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.CheckDigits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GeneratedPersonsTest {
    private static final int MANY = 20_000;

    @Test
    @DisplayName("Art. 21: all identity numbers have the check digit of GB 11643 and occur once")
    void identityNumbersAreRight() {
        var numbers =
                GeneratedPersons.first(MANY).map(GeneratedPerson::idNumber).toList();
        assertThat(numbers).hasSize(MANY).doesNotHaveDuplicates().allMatch(CheckDigits::isCitizenIdentityNumber);
    }

    @Test
    @DisplayName("no identity number can be a living person's, and each record says that it is generated")
    void nobodyIsReal() {
        assertThat(GeneratedPersons.first(MANY)).allSatisfy(person -> {
            assertThat(person.idNumber().substring(6, 10)).isLessThan("1900");
            assertThat(person.remark()).isEqualTo("生成的演示数据,非真实人员");
        });
    }

    @Test
    @DisplayName("division codes are real, most of them Liyang's")
    void divisionCodesAreReal() {
        var counties = Divisions.ofJiangsu().stream()
                .filter(division -> division.level() == 3)
                .map(division -> division.code().substring(0, 6))
                .collect(Collectors.toSet());
        assertThat(GeneratedPersons.first(MANY))
                .allMatch(person -> counties.contains(person.idNumber().substring(0, 6)));
        assertThat(GeneratedPersons.first(MANY)
                        .filter(person -> person.idNumber().startsWith("320481")))
                .hasSizeBetween(MANY * 8 / 10, MANY - 1);
    }

    @Test
    @DisplayName("the persons are the same at every run")
    void personsAreTheSameAtEveryRun() {
        assertThat(GeneratedPersons.first(50))
                .containsExactlyElementsOf(GeneratedPersons.first(50).toList());
    }

    @Test
    @DisplayName("NDJSON has one object per line")
    void ndjsonHasOneObjectPerLine() throws IOException {
        var text = new String(GeneratedPersons.ndjson(3).content().get().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(3).allSatisfy(line -> {
            var json = new JsonMapper().readTree(line);
            assertThat(json.propertyNames())
                    .containsExactly(
                            "id_number", "name", "address", "household_size", "monthly_amount", "valid_from", "remark");
            assertThat(json.get("address").asString()).startsWith("江苏省常州市溧阳市");
        });
    }
}
