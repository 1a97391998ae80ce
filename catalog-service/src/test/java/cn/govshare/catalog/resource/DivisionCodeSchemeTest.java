package cn.govshare.catalog.resource;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Art. 8(1): codes issued by the platform")
class DivisionCodeSchemeTest {
    private final CodeScheme scheme = new DivisionCodeScheme("320481", 3, "001", 6);

    @ParameterizedTest
    @CsvSource({
        "BASIC, 2, 1, 1320481002001/000001",
        "THEMATIC, 3, 17, 2320481003001/000017",
        "DEPARTMENTAL, 1, 1, 3320481001001/000001",
        "DEPARTMENTAL, 1000, 1000000, 33204811000001/1000000"
    })
    void codeSaysKindDivisionDepartmentAndSequence(ResourceKind kind, int department, long sequence, String code) {
        assertThat(scheme.code(scheme.classification(kind, department), sequence))
                .isEqualTo(new ResourceCode(code));
    }

    @Test
    void schemeOfAnotherPlaceIsAnotherValue() {
        var county = new DivisionCodeScheme("320322", 2, "", 4);

        assertThat(county.code(county.classification(ResourceKind.DEPARTMENTAL, 30), 5))
                .isEqualTo(new ResourceCode("332032230/0005"));
    }

    @Test
    @DisplayName("发改高技〔2017〕1272号: kind, division, group and detail have the widths of the guide")
    void codesOfTheGuideAreLikeThoseOfTheProvince() {
        var scheme = new GuideCodeScheme("32", "030", 3, 6);

        var classification = scheme.classification(ResourceKind.DEPARTMENTAL, 25);

        assertThat(classification).isEqualTo("332030025");
        assertThat(scheme.code(classification, 18941)).isEqualTo(new ResourceCode("332030025/018941"));
        assertThat(scheme.classification(ResourceKind.BASIC, 1)).startsWith("1");
    }
}
