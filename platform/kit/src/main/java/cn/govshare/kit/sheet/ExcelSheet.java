package cn.govshare.kit.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An Excel workbook (OOXML) that is written as its rows come. Every text is a cell of type text, so that none is ever
/// taken for a formula. A sheet that is full is followed by another with the same headings.
public final class ExcelSheet implements SheetWriter {
    /// Rows that a sheet of Excel holds.
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer out;
    private final String name;
    private final List<String> headings;
    private final int rowsOfASheet;
    private int sheets;
    private int rows;

    /// @param name what the sheets are named, a number behind it; 20 letters and digits at most
    /// @param headings the first row of every sheet
    public ExcelSheet(OutputStream stream, String name, List<String> headings) throws IOException {
        this(stream, name, headings, ROWS_OF_A_SHEET);
    }

    ExcelSheet(OutputStream stream, String name, List<String> headings, int rowsOfASheet) throws IOException {
        this.zip = new ZipOutputStream(stream);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.name = name;
        this.headings = List.copyOf(headings);
        this.rowsOfASheet = rowsOfASheet;
        begin();
    }

    private void begin() throws IOException {
        sheets++;
        rows = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet%d.xml".formatted(sheets)));
        out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><sheetData>");
        row(headings);
    }

    private void end() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (rows == rowsOfASheet) {
            end();
            begin();
        }
        rows++;
        out.write("<row>");
        for (var cell : cells) {
            cell(cell);
        }
        out.write("</row>");
    }

    private void cell(Object value) throws IOException {
        if (value instanceof Number number) {
            out.write("<c><v>" + number + "</v></c>");
        } else {
            var text = value.toString();
            var shown = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
            out.write(shown.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            if (!shown.isEmpty()) {
                escaped(shown);
                out.write("</t></is></c>");
            }
        }
    }

    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '\t', '\n' -> out.write(c);
                case '\r' -> out.write("&#13;");
                default -> out.write(isOfXml(c) ? c : '\ufffd');
            }
        }
    }

    private static boolean isOfXml(char c) {
        return c >= ' ' && c != '\ufffe' && c != '\uffff';
    }

    @Override
    public void close() throws IOException {
        end();
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part("xl/workbook.xml", workbook());
        var links = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            links.append(relation(i, "worksheet", "worksheets/sheet%d.xml".formatted(i)));
        }
        part("xl/_rels/workbook.xml.rels", relations(links.toString()));
        zip.finish();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + content);
        out.flush();
        zip.closeEntry();
    }

    private String contentTypes() {
        var parts = new StringBuilder("<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                + " PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            parts.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(i, TYPES));
        }
        return parts + "</Types>";
    }

    private String workbook() {
        var parts = new StringBuilder("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE));
        for (int i = 1; i <= sheets; i++) {
            parts.append("<sheet name=\"%2$s%1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(i, name));
        }
        return parts + "</sheets></workbook>";
    }

    private static String relations(String links) {
        return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONS, links);
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }
}
