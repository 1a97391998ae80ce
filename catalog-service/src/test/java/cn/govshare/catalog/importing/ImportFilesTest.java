package cn.govshare.catalog.importing;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.importing.ImportSteps.IMPORTS;
import static cn.govshare.catalog.importing.ImportSteps.figures;
import static cn.govshare.catalog.importing.ImportSteps.samples;
import static cn.govshare.catalog.importing.Workbooks.replaced;
import static cn.govshare.catalog.importing.Workbooks.with;
import static cn.govshare.catalog.importing.Workbooks.workbook;
import static cn.govshare.catalog.importing.Workbooks.zip;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.TestTokens;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 8(1): tables are read as people write them, and nothing of a bad file runs")
class ImportFilesTest {
    private final Calls calls;
    private ImportSteps imports;

    @Autowired
    ImportFilesTest(Calls calls) {
        this.calls = calls;
        this.imports = new ImportSteps(calls, OPERATOR);
    }

    @BeforeEach
    void aNewDepartment() {
        imports = new ImportSteps(calls, new CatalogSteps(calls).clerk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GBK", "GB18030"})
    @DisplayName("Art. 8(1): GBK, UTF-16 and UTF-8 are recognised, as is the separator")
    void encodingsAreRecognised(String charset) {
        var job =
                imports.imported("sep=;\r\n名称;摘要;更新周期\r\n低保对象;\"在保;人员\";月\r\n".getBytes(Charset.forName(charset)), "");

        assertThat(figures(job)).as(job.toString()).isEqualTo("1 rows, 1 created, 0 changed, 0 unchanged, 0 rejected");
        assertThat(job.path("format").asString()).endsWith("· ;");
        assertThat(imports.entry("低保对象").path("summary").asString()).isEqualTo("在保;人员");
    }

    @Test
    @DisplayName("Art. 8(1): a workbook of our own and its numbers and dates are read")
    void workbooksAreRead() throws IOException {
        var job = imports.imported(
                workbook(
                        List.of("信息资源名称", "信息资源摘要", "信息项名称", "数据长度"),
                        List.of(List.of("低保对象", "在保人员", "姓名", 50), List.of("", "", "住址", 200))),
                "");

        assertThat(figures(job)).as(job.toString()).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 0 rejected");
        assertThat(job.path("format").asString()).isEqualTo("XLSX · 目录1");
        assertThat(imports.entry("低保对象").at("/items/1/length").asInt()).isEqualTo(200);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(ImportFilesTest.class.getResourceAsStream("/" + name))) {
            return in.readAllBytes();
        }
    }

    @Test
    @DisplayName("Art. 8(1): a workbook made by LibreOffice is read: numbers, truth values, dates, formulas, a title")
    void workbooksOfLibreOfficeAreRead() throws IOException {
        var job = imports.imported(resource("libreoffice-catalog.xlsx"), "?fileName=catalog.xlsx");

        assertThat(job.path("format").asString()).isEqualTo("XLSX · 目录(另有 1 个工作表未读)");
        assertThat(figures(job)).as(job.toString()).isEqualTo("4 rows, 1 created, 0 changed, 0 unchanged, 2 rejected");
        assertThat(samples(job, "是否必填")).containsExactly("NORMALISED 1→是 ×1", "NORMALISED 0→否 ×1");
        assertThat(job.path("columns").get(7).path("counts").toString()).isEqualTo("{\"BLANK\":2,\"IGNORED\":2}");
        assertThat(imports.rejected(job)).contains("信息资源摘要:不接受公式", "'=CONCATENATE", "数据长度:“1.5”不是整数。", "2026-11-21");
        var entry = imports.entry("养老机构");
        assertThat(entry.path("updateCycle").asString()).isEqualTo("MONTHLY");
        assertThat(entry.path("format").asString()).isEqualTo("电子表格");
        assertThat(entry.at("/items/0/length").asInt()).isEqualTo(100);
        assertThat(entry.at("/items/0/required").asBoolean()).isTrue();
        assertThat(entry.at("/items/1/required").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("Bad input: an OpenDocument sheet is refused with what to do instead")
    void openDocumentIsRefused() throws IOException {
        fails(resource("libreoffice-catalog.ods"), "请另存为 .xlsx 或 CSV");
    }

    private void fails(byte[] file, String why) {
        var job = imports.imported(file, "");
        assertThat(job.path("status").asString()).isEqualTo("FAILED");
        assertThat(job.path("failure").asString()).contains(why);
        assertThat(job.path("figures").path("created").asInt()).isZero();
    }

    @Test
    @DisplayName("Bad input: broken files, files of other kinds and tables without headings are refused in words")
    void brokenAndForeignFilesAreRefused() throws IOException {
        var workbook = workbook(List.of("名称"), List.of(List.of("低保对象")));
        fails(Arrays.copyOf(workbook, workbook.length / 2), "已损坏");
        fails(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ".xls");
        fails(zip(Map.of("a.txt", "x")), "不是 Excel 工作簿");
        var random = new byte[5000];
        new Random(3).nextBytes(random);
        random[0] = 1;
        fails(random, "不是可以识别的文本文件");
        fails("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "没有找到含“信息资源名称”的表头");
    }

    @Test
    @DisplayName("Bad input: macros, declared entities and what unpacks to far too much are refused")
    void macrosEntitiesAndBombsAreRefused() throws IOException {
        fails(with(workbook(List.of("名称"), List.of()), "xl/vbaProject.bin", "x"), "宏");
        fails(with(workbook(List.of("名称"), List.of()), "xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]>"), "实体");
        fails(with(workbook(List.of("名称"), List.of()), "xl/media/x.xml", "0".repeat(40 << 20)), "解压后过大");
    }

    @Test
    @DisplayName("Bad input: formulas are refused row by row, and come back as they were written")
    void formulasInWorkbooksAreRefusedRowByRow() throws IOException {
        var sheet = "<row><c t=\"inlineStr\"><is><t>低保对象</t></is></c><c t=\"str\"><f>HYPERLINK(\"http://x\")</f>"
                + "<v>点我</v></c></row><row><c t=\"inlineStr\"><is><t>养老机构</t></is></c></row>";
        var file = replaced(workbook(List.of("名称", "摘要"), List.of()), "</sheetData>", sheet + "</sheetData>");

        var job = imports.imported(file, "");

        assertThat(figures(job)).as(job.toString()).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(imports.rejected(job)).contains("不接受公式", "'=HYPERLINK");
    }

    @Test
    @DisplayName("Bad input: giant fields end the import with their place")
    void giantFieldsAndUnclosedQuotesEndTheImportWithTheirPlace() {
        fails(("名称,摘要\n低保对象," + "长".repeat(40_000) + "\n").getBytes(StandardCharsets.UTF_8), "第 2 行");
        var tooLong = imports.imported("名称,摘要\n低保对象," + "长".repeat(2001) + "\n");
        assertThat(imports.rejected(tooLong)).contains("超过 2000 个字符(实有 2001)");
    }

    @Test
    @DisplayName("Bad input: hurt characters refuse their row only")
    void hurtCharactersRefuseTheirRowOnly() {
        var rows = "名称\n"
                + "养老机构%d\n".repeat(60).formatted((Object[])
                        IntStream.range(0, 60).boxed().toArray());
        var file = rows.getBytes(StandardCharsets.UTF_8);
        file[rows.indexOf('\n') + 6 + 4] = (byte) 0xFF;

        var job = imports.imported(file, "");

        assertThat(figures(job)).isEqualTo("60 rows, 59 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(imports.rejected(job)).contains("请检查文件编码");
    }

    @Test
    @DisplayName("Bad input: empty files and files of a gigabyte are refused at once")
    void emptyAndHugeFilesAreRefusedAtOnce() throws IOException {
        assertThat(imports.send(new byte[0], "").problem()).isEqualTo("catalog-import/empty");
        assertThat(announced(1L << 30)).startsWith("HTTP/1.1 413").contains("catalog-import/too-large");
    }

    /// What is answered to somebody who announces a file and sends nothing of it yet.
    private String announced(long bytes) throws IOException {
        var uri = calls.uri(IMPORTS);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                                    + "Content-Type: application/octet-stream\r\nIdempotency-Key: huge\r\n"
                                    + "Content-Length: %d\r\nConnection: close\r\n\r\n")
                            .formatted(IMPORTS, TestTokens.shared().of(imports.actor()), bytes)
                            .getBytes(StandardCharsets.US_ASCII));
            // The server waits for the file before it closes: the answer ends with its problem document.
            var answer = new StringBuilder();
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            for (int c = in.read(); c >= 0 && c != '}'; c = in.read()) {
                answer.append((char) c);
            }
            return answer.toString();
        }
    }
}
