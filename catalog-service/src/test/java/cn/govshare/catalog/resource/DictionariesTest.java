package cn.govshare.catalog.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.govshare.catalog.resource.Reading.Certainty;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Art. 8(1): formats and update cycles are read as real catalogs write them")
class DictionariesTest {
    private final UpdateCycles cycles = Shipped.updateCycles();
    private final Formats formats = Shipped.formats();

    @ParameterizedTest
    @CsvSource({
        "每年,YEARLY,EXACT",
        "年,YEARLY,ALIAS",
        "每月,MONTHLY,EXACT",
        "每日,DAILY,EXACT",
        "每天,DAILY,ALIAS",
        "每周,WEEKLY,EXACT",
        "每季度,QUARTERLY,EXACT",
        "季度,QUARTERLY,ALIAS",
        "每半年,HALF_YEARLY,EXACT",
        "半年,HALF_YEARLY,ALIAS",
        "实时,REAL_TIME,EXACT",
        "即时,REAL_TIME,ALIAS",
        "分钟级,REAL_TIME,GUESSED",
        "小时级,DAILY,GUESSED",
        "不定期,IRREGULAR,EXACT",
        "不定时,IRREGULAR,ALIAS",
        "不更新,STATIC,EXACT",
        "静态数据,STATIC,ALIAS",
        "其他,OTHER,EXACT",
        "其它,OTHER,ALIAS",
        "每半月,OTHER,GUESSED",
        "每月更新一次,MONTHLY,GUESSED",
        "每年(更新说明:暂无新业务数据产生),YEARLY,GUESSED",
        "每季度【季后15日】,QUARTERLY,GUESSED",
        "半年度,HALF_YEARLY,ALIAS",
        "' 每 月 ',MONTHLY,ALIAS",
        "MONTHLY,MONTHLY,ALIAS",
        "月亮,,UNKNOWN",
        "'',,UNKNOWN"
    })
    void cycles(String stated, @Nullable UpdateCycle meant, Certainty certainty) {
        var reading = cycles.read(stated);

        assertThat(reading.value()).isEqualTo(meant);
        assertThat(reading.certainty()).isEqualTo(certainty);
        assertThat(reading.stated()).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "数据库,数据库,'',EXACT",
        "数据库表,数据库,'',ALIAS",
        "file,电子文件,'',ALIAS",
        "excel,电子表格,'',ALIAS",
        "excl,电子表格,'',ALIAS",
        "table,数据库,'',ALIAS",
        "api,服务接口,'',ALIAS",
        "xlsx,电子表格,xlsx,EXACT",
        "xlsx|xls,电子表格,xlsx xls,EXACT",
        "XLSX,电子表格,xlsx,ALIAS",
        "docx|doc,电子文件,docx doc,EXACT",
        "'02,0203',电子表格,xlsx,ALIAS",
        "'03,0307',数据库,oracle,ALIAS",
        "csv|xls|json|xlsx,电子表格,csv xls xlsx,GUESSED",
        "文件目录|docx,电子文件,docx,ALIAS",
        "sql server、oracle,数据库,sql server oracle,EXACT",
        "xls xlsx,电子表格,xls xlsx,EXACT",
        "pdf|xls,电子文件,pdf,GUESSED"
    })
    void formats(String stated, String formatClass, String types, Certainty certainty) {
        var reading = formats.read(stated);
        var value = Objects.requireNonNull(reading.value());

        assertThat(value.format()).isEqualTo(formatClass);
        assertThat(String.join(" ", value.types())).isEqualTo(types);
        assertThat(reading.certainty()).isEqualTo(certainty);
    }

    @Test
    @DisplayName("What is left out of a guess is named, so that nothing is changed silently")
    void whatIsLeftOutIsNamed() {
        var reading = formats.read("csv|xls|json|xlsx|api");

        assertThat(Objects.requireNonNull(reading.value()).leftOut()).containsExactlyInAnyOrder("json", "api");
        assertThat(formats.read("羊皮纸").certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(formats.read(" ").value()).isNull();
    }

    @Test
    void theGuideHasSevenClassesOfFormats() {
        assertThat(formats.classes()).hasSize(7);
    }

    @Test
    void wrongLinesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UpdateCycles.read(List.of("", "YEARLY,年")));
        assertThatIllegalArgumentException().isThrownBy(() -> UpdateCycles.read(List.of("", "NEVER,年,ALIAS")));
        assertThatIllegalArgumentException().isThrownBy(() -> Formats.read(List.of("", "1,电子文件"), List.of("")));
        assertThatIllegalArgumentException().isThrownBy(() -> Formats.read(List.of(""), List.of("", "1,ofd,")));
    }
}
