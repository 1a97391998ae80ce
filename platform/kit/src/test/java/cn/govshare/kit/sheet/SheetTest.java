package cn.govshare.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tables are written as they come, and nothing in them runs")
class SheetTest {
    @Test
    void aFullSheetIsFollowedByAnother() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new ExcelSheet(out, "表", List.of("a", "b"), 3)) {
            for (int i = 0; i < 5; i++) {
                sheet.row(List.of("x<" + i, i));
            }
        }
        var parts = unzipped(out.toByteArray());
        assertThat(parts.get("xl/workbook.xml")).contains("rId3");
        assertThat(parts.get("xl/worksheets/sheet3.xml"))
                .contains("x&lt;4", "<v>4</v>")
                .doesNotContain("x&lt;3");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", " =1", "\ufeff=1", "　＝1", "\t", "\r", "'quoted"})
    void whatCouldBeAFormulaIsGuarded(String text) {
        assertThat(FormulaGuard.isNeeded(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "审核", "1", "a=b", " "})
    void otherTextIsNot(String text) {
        assertThat(FormulaGuard.isNeeded(text)).isFalse();
    }
}
