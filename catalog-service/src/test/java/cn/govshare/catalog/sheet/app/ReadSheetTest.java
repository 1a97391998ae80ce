package cn.govshare.catalog.sheet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.catalog.sheet.Sheet;
import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.SheetProblem;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 21: tables are read as people write them, and never unpack to more than they should")
class ReadSheetTest {
    private static final String NAMES = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final ReadSheet sheets = new ReadSheet(new OpenTable());

    private Sheet csv(String text) {
        return sheets.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SheetFormat.CSV, 100);
    }

    private Sheet xlsx(byte[] bytes) {
        return sheets.read(new ByteArrayInputStream(bytes), SheetFormat.XLSX, 100);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(String rows) throws IOException {
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "</Types>",
                "xl/workbook.xml",
                "<workbook " + NAMES
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet " + NAMES + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    @Test
    void csvHasALineForEachRow() {
        var sheet = csv("\uFEFF Code ,名称\n1,一\n\n\"2\",\"二\n行\",多余\n3\n");

        assertThat(sheet.header()).containsExactly("Code", "名称");
        assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(2, 4, 5);
        assertThat(sheet.rows().get(1).cells()).containsExactly("2", "二\n行");
        assertThat(sheet.rows().get(2).at(sheet.column("name", "名称"))).isEmpty();
        assertThat(sheet.column("code")).contains(0);
        assertThat(sheet.rows().getFirst().at(Optional.empty())).isEmpty();
    }

    @Test
    void workbookIsReadByWhatItsCellsShow() throws IOException {
        var sheet = xlsx(workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>代码</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>名称</t></is></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>12</v></c><c r=\"B3\" t=\"str\"><f>1+1</f><v>二</v></c></row>"));

        assertThat(sheet.header()).containsExactly("代码", "名称");
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(3, List.of("12", "二")));
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedBeforeItIsRead() throws IOException {
        var bomb = zip("xl/sharedStrings.xml", " ".repeat(65 << 20));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> xlsx(bomb))
                .isInstanceOf(MalformedInput.class)
                .extracting(problem -> ((GovShareProblem) problem).code())
                .isEqualTo(SheetProblem.TOO_LARGE);
    }

    @Test
    void macrosAndWhatIsNoWorkbookAreRefused() throws IOException {
        var macros = zip("xl/vbaProject.bin", "x");

        assertThatThrownBy(() -> xlsx(macros)).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> xlsx("no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> xlsx(zip("a.txt", "a"))).isInstanceOf(MalformedInput.class);
    }

    @Test
    void tooManyRowsAreRefused() {
        assertThatThrownBy(() -> csv("code\n" + "1\n".repeat(101))).isInstanceOf(MalformedInput.class);
        assertThat(csv("code\n" + "1\n".repeat(100)).rows()).hasSize(100);
    }
}
