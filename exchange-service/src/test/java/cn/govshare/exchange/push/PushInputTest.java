package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.item;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Art. 16: rows are taken as departments write them, and hostile input is refused")
class PushInputTest extends PushCase {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE = "区划代码,区划名称\n320481001001,溧城街道\n";

    private Answer push(ResourceCode code, String number, byte[] body, String type) {
        return journey.push(LAND, code, number, body, type);
    }

    private String name(ResourceCode code) {
        return journey.query(LAND, code, Journey.byCode("320481001001"))
                .json()
                .get("records")
                .get(0)
                .get("name")
                .stringValue();
    }

    private static byte[] joined(int[] mark, byte[] text) {
        var out = new ByteArrayOutputStream();
        for (int each : mark) {
            out.write(each);
        }
        out.writeBytes(text);
        return out.toByteArray();
    }

    @Nested
    class Tables {
        @ParameterizedTest
        @CsvSource({"UTF-8, text/csv", "GBK, text/csv", "GB18030, text/csv", "GBK, text/csv;charset=GBK"})
        void encodingsAreFoundOrSaid(String charset, String type) {
            var code = journey.unconditional(Journey.villages());
            assertCounts(push(code, "1", TABLE.getBytes(Charset.forName(charset)), type), 1, 1, 0, 0, 0);
            assertThat(name(code)).isEqualTo("溧城街道");
        }

        @Test
        void utf16AndSeparatorsAreFound() {
            var code = journey.unconditional(Journey.villages());
            var tabs = TABLE.replace(',', '\t').getBytes(StandardCharsets.UTF_16LE);
            assertCounts(push(code, "1", joined(new int[] {0xFF, 0xFE}, tabs), "text/csv"), 1, 1, 0, 0, 0);
            assertThat(name(code)).isEqualTo("溧城街道");
            var bars = TABLE.replace(',', '|').replace("溧城街道", "竖,线");
            assertCounts(push(code, "2", bars.getBytes(StandardCharsets.UTF_8), "text/csv"), 1, 0, 1, 0, 0);
            assertThat(name(code)).isEqualTo("竖,线");
            var said = ("sep=;\n" + TABLE.replace(',', ';').replace("溧城街道", "分;号".replace(";", "")))
                    .getBytes(StandardCharsets.UTF_8);
            assertCounts(push(code, "3", said, "text/csv"), 1, 0, 1, 0, 0);
            assertThat(name(code)).isEqualTo("分号");
        }

        @Test
        void emptyLinesAreNoRows() {
            var code = journey.unconditional(Journey.villages());
            var spaced = ("\r\n" + TABLE.replace("\n", "\n\n") + "\r\n").getBytes(StandardCharsets.UTF_8);
            assertCounts(push(code, "1", spaced, "text/csv"), 1, 1, 0, 0, 0);
        }

        @Test
        void brokenTextIsRefusedWithItsPlace() {
            var code = journey.unconditional(Journey.villages());
            var body = joined(
                    new int[] {},
                    joined(
                            new int[] {'c', 'o', 'd', 'e', ',', 'n', 'a', 'm', 'e', '\n', '1', ',', 0xFF, 0x80, '\n'},
                            new byte[0]));
            var answer = push(code, "1", body, "text/csv");
            assertThat(answer.problem()).isEqualTo("push/not-utf-8");
            assertThat(answer.text()).contains("第 2 行第 3 字节");
            var header = joined(new int[] {'c', 0xC3, ',', 'n', '\n'}, new byte[0]);
            assertThat(push(code, "2", header, "text/csv;charset=utf-8").problem())
                    .isEqualTo("push/not-utf-8");
            assertThat(push(code, "3", TABLE.getBytes(StandardCharsets.UTF_8), "text/csv;charset=koi8-r")
                            .problem())
                    .isEqualTo("push/not-utf-8");
        }

        @Test
        void tenThousandColumnsAndAMillionCommasAreRefusedInBoundedMemory() {
            var code = journey.unconditional(Journey.villages());
            var columns = ("c,".repeat(10_000) + "\n").getBytes(StandardCharsets.UTF_8);
            assertThat(push(code, "1", columns, "text/csv").problem()).isEqualTo("push/malformed-body");
            var commas = ("code,name\n1" + ",".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
            assertThat(push(code, "2", commas, "text/csv").problem()).isEqualTo("push/malformed-body");
            assertThat(rows(code)).isZero();
        }
    }

    @Nested
    class Workbooks {
        private static final List<PublishedItem> ITEMS = List.of(
                key("code", "代码", ItemType.STRING, 20),
                item("name", "名称", ItemType.STRING, 100),
                item("amount", "金额", ItemType.DECIMAL, 10),
                item("day", "日期", ItemType.DATE, null));

        private static String text(String value) {
            return "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(value);
        }

        private static String number(String value) {
            return "<c><v>%s</v></c>".formatted(value);
        }

        private static byte[] workbook(String... rows) throws IOException {
            var sheet = new StringBuilder();
            for (int i = 0; i < rows.length; i++) {
                sheet.append("<row r=\"%d\">%s</row>".formatted(i + 1, rows[i]));
            }
            return zip(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                    "_rels/.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"xl/workbook.xml\"/></Relationships>",
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                            + " name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>",
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>"
                            .formatted(sheet));
        }

        private static byte[] zip(String... namesAndTexts) throws IOException {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (int i = 0; i < namesAndTexts.length; i += 2) {
                    zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                    zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                }
            }
            return out.toByteArray();
        }

        private static final String HEADER = text("代码") + text("name") + text("amount") + text("日期");

        @Test
        void valuesComeInTheirTypesAndFormulasStayOut() throws IOException {
            var code = journey.unconditional(ITEMS);
            var body = workbook(
                    HEADER,
                    text("1") + text("甲") + number("12.50") + number("45250"),
                    "",
                    number("2") + text("=乙") + number("3") + text("2024-02-29"),
                    text("3") + "<c><f>1+1</f><v>2</v></c>" + number("1") + text(""),
                    number("320481199001011234") + text("丁") + number("1") + text(""),
                    text("5") + text("戊") + text("x") + number("20240230"));

            var answer = push(code, "1", body, XLSX);

            assertCounts(answer, 5, 2, 0, 0, 3);
            assertThat(rejected(code, "1"))
                    .containsExactly(
                            "3 name formula ",
                            "4 code digits-lost 999999999999999999",
                            "5 amount not-a-number A",
                            "5 day not-a-date 99999999");
            assertThat(journey.query(LAND, code, Journey.byCode("1")).text()).contains("12.5", "2023-11-20");
            assertThat(journey.query(LAND, code, Journey.byCode("2")).text()).contains("=乙", "2024-02-29");
        }

        @Test
        void brokenAndHostileWorkbooksAreRefused() throws IOException {
            var code = journey.unconditional(ITEMS);
            assertThat(push(code, "1", "no workbook".getBytes(StandardCharsets.UTF_8), XLSX)
                            .problem())
                    .isEqualTo("push/malformed-body");
            assertThat(push(code, "2", zip("xl/vbaProject.bin", "x"), XLSX).problem())
                    .isEqualTo("push/malformed-body");
            var bomb = zip("xl/sharedStrings.xml", "0".repeat(80 << 20));
            assertThat(bomb.length).isLessThan(1 << 20);
            assertThat(push(code, "3", bomb, XLSX).problem()).isEqualTo("push/too-large");
            assertThat(push(code, "4", zip("a.xml", "<a/>"), XLSX).problem()).isEqualTo("push/malformed-body");
            assertThat(rows(code)).isZero();
        }
    }
}
