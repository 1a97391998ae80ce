package cn.govshare.catalog.datum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Art. 4(3): the same datum is known by its name, type, check and code list")
class LikenessTest {
    private static final int CANDIDATE = 60;
    private static final int SURE = 85;

    private final Wording wording = shipped();

    private static Wording shipped() {
        try (var in = Objects.requireNonNull(LikenessTest.class.getResourceAsStream("/catalog/words/words.csv"))) {
            return Wording.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList(),
                    words -> words.replace("帐", "账"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Traits traits(String label, String about) {
        return new Traits(wording.name(label, about), null, null, null, null, false);
    }

    private int score(Traits left, Traits right) {
        return Likeness.of(left, right).score();
    }

    @ParameterizedTest
    @CsvSource({
        "法人代表,印刷企业信息,法定代表人,企业工商信息",
        "注册资金,企业统计,注册资本,企业工商信息",
        "社会消费品零售总额,商务统计数据,社会消费品零售总额,宏观数据",
        "机构名称,养老服务机构,名称,民办养老机构",
        "联系电话,医疗机构,电话,民办医疗机构",
        "结算帐户,甲,结算账户,乙"
    })
    void sameUnderAnotherName(String left, String about, String right, String otherAbout) {
        assertThat(score(traits(left, about), traits(right, otherAbout))).isGreaterThanOrEqualTo(CANDIDATE);
    }

    @ParameterizedTest
    @CsvSource({
        "名称,加油站,名称,公证机构",
        "地址,环境保护管理与服务机构,地址,文化广播影视管理与服务机构",
        "姓名,新闻记者,姓名,导游信息",
        "开工时间,掘路占路信息,成熟期,信得过果园",
        "经营范围,机动车维修企业,经营范围,市基金会",
        "企业名称,印刷企业信息,企业名称,成品油批发企业"
    })
    void differentThings(String left, String about, String right, String otherAbout) {
        assertThat(score(traits(left, about), traits(right, otherAbout))).isLessThan(CANDIDATE);
    }

    @Test
    void baseRegistersItemIsWhatItIsForEverybody() {
        var ofRegister = new Traits(wording.name("姓名", "人口基本信息"), null, null, null, null, true);

        assertThat(score(traits("姓名", ""), ofRegister)).isGreaterThanOrEqualTo(SURE);
        assertThat(score(traits("姓名", ""), traits("姓名", "导游信息"))).isZero();
    }

    @Test
    void checksCodeListsAndTypesSpeakForAndAgainst() {
        var name = wording.name("登记编码", "渔船");
        var plain = new Traits(name, ItemType.STRING, null, null, null, false);
        var person = new Traits(name, ItemType.STRING, null, ValueCheck.GB11643, null, false);
        var body = new Traits(name, ItemType.STRING, null, ValueCheck.GB32100, null, false);
        var day = new Traits(name, ItemType.DATE, null, null, null, false);
        var listed = new Traits(name, ItemType.STRING, "GB/T 2260", null, null, false);

        assertThat(score(person, body)).isLessThan(CANDIDATE);
        assertThat(score(plain, day)).isLessThan(score(plain, plain));
        assertThat(Likeness.of(listed, listed).reasons())
                .extracting(reason -> reason.zh())
                .contains("代码表相同");
        assertThat(score(
                        new Traits(wording.name("甲种编码", ""), null, null, null, "DE-1", false),
                        new Traits(wording.name("乙种编码", ""), null, null, null, "DE-1", false)))
                .isGreaterThanOrEqualTo(SURE);
    }

    @Test
    void anUnknownSubjectSpeaksAgainstNothing() {
        assertThat(score(traits("法人代表", ""), traits("法定代表人", "企业工商信息"))).isEqualTo(100);
    }

    @Test
    void bracketsWidthAndEmptyWordsSayNothing() {
        assertThat(wording.name("备案号（登记号）", "网点信息")).isEqualTo(wording.name("备案号", ""));
        assertThat(wording.name("ＩＤ 号", "").attribute()).isEqualTo("id号");
        assertThat(wording.name("自动售水机名称", "现制现售水信息").attribute()).isEqualTo("名称");
        assertThat(DatumName.bigrams("水")).containsExactly("水");
    }

    @Test
    void unknownKindOfWordsIsRefused() {
        assertThatThrownBy(() -> Wording.read(List.of("other,甲"), words -> words))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
