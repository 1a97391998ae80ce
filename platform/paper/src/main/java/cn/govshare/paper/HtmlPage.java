package cn.govshare.paper;

import cn.govshare.paper.Sheet.Aside;
import cn.govshare.paper.Sheet.Blanks;
import cn.govshare.paper.Sheet.Block;
import cn.govshare.paper.Sheet.Emphasis;
import cn.govshare.paper.Sheet.Heading;
import cn.govshare.paper.Sheet.Particulars;
import cn.govshare.paper.Sheet.Salutation;
import cn.govshare.paper.Sheet.Signature;
import cn.govshare.paper.Sheet.Signing;
import cn.govshare.paper.Sheet.Table;
import cn.govshare.paper.Sheet.Words;

/// A document as XHTML that browsers and the PDF printer show alike. Whatever a department wrote is text, never markup.
final class HtmlPage {
    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm 22mm 25mm;
                    @bottom-center { content: counter(page) " / " counter(pages); font-family: 'Noto Sans SC';
                                     font-size: 9pt; color: #555; } }
            body { font-family: 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif; font-size: 11pt;
                   line-height: 1.65; color: #111; }
            h1 { font-size: 20pt; font-weight: normal; text-align: center; letter-spacing: 2pt; margin: 0 0 2mm 0; }
            p.subtitle { text-align: center; color: #444; font-size: 10pt; margin: 0 0 7mm 0; }
            h2 { font-size: 13pt; font-weight: normal; border-bottom: 0.6pt solid #888; margin: 7mm 0 3mm 0;
                 page-break-after: avoid; }
            p { margin: 0 0 2mm 0; word-wrap: break-word; }
            p.indented { text-indent: 2em; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 4mm 0; }
            td, th { border: 0.5pt solid #777; padding: 1.6mm 2.2mm; vertical-align: top; text-align: left;
                     font-weight: normal; word-wrap: break-word; }
            th { background: #f1f1f1; }
            tr { page-break-inside: avoid; }
            thead { display: table-header-group; }
            table.wide { font-size: 9.5pt; line-height: 1.45; }
            p.emphasis { border: 1.2pt solid #111; padding: 3mm 4mm; font-size: 13pt; margin: 4mm 0; }
            p.aside { font-size: 9pt; line-height: 1.45; color: #333; }
            table.blanks td, table.blanks th, table.signing td { border: none; background: none; padding: 3mm 0; }
            table.blanks td { border-bottom: 0.5pt solid #111; }
            table.signing { margin-top: 8mm; }
            div.signature { margin: 12mm 4mm 0 0; text-align: right; page-break-inside: avoid; }
            """;

    private final StringBuilder html = new StringBuilder();

    private HtmlPage() {}

    static String of(Sheet sheet) {
        return new HtmlPage().write(sheet);
    }

    private String write(Sheet sheet) {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head>")
                .append("<meta charset=\"UTF-8\" /><title>");
        text(sheet.title());
        html.append("</title><style>").append(STYLE).append("</style></head><body>\n");
        element("h1", "", sheet.title());
        if (!sheet.subtitle().isEmpty()) {
            element("p", " class=\"subtitle\"", sheet.subtitle());
        }
        sheet.blocks().forEach(this::write);
        return html.append("</body></html>\n").toString();
    }

    private void write(Block block) {
        switch (block) {
            case Heading heading -> element("h2", "", heading.text());
            case Salutation salutation -> element("p", "", salutation.text());
            case Words words ->
                words.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> element("p", words.indented() ? " class=\"indented\"" : "", line.strip()));
            case Particulars particulars -> particulars(particulars);
            case Table table -> table(table);
            case Emphasis emphasis -> element("p", " class=\"emphasis\"", emphasis.text());
            case Aside aside -> element("p", " class=\"aside\"", aside.text());
            case Blanks blanks -> blanks(blanks);
            case Signing signing -> {
                html.append("<table class=\"signing\"><tbody><tr>");
                signing.labels().forEach(label -> element("td", "", label));
                html.append("</tr></tbody></table>\n");
            }
            case Signature signature -> {
                html.append("<div class=\"signature\">");
                element("p", "", signature.department());
                element("p", "", signature.date());
                html.append("</div>\n");
            }
        }
    }

    private void particulars(Particulars particulars) {
        html.append("<table><colgroup><col style=\"width: 24%\" /><col style=\"width: 76%\" /></colgroup><tbody>\n");
        for (var line : particulars.lines()) {
            html.append("<tr>");
            element("th", "", line.label());
            element("td", "", line.value());
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void table(Table table) {
        html.append("<table class=\"wide\"><colgroup>");
        table.widths()
                .forEach(width ->
                        html.append("<col style=\"width: ").append(width).append("%\" />"));
        html.append("</colgroup><thead><tr>");
        table.headings().forEach(heading -> element("th", "", heading));
        html.append("</tr></thead><tbody>\n");
        for (var row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> element("td", "", cell));
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void blanks(Blanks blanks) {
        html.append("<table class=\"blanks\"><colgroup><col style=\"width: 30%\" /><col style=\"width: 70%\" />")
                .append("</colgroup><tbody>\n");
        for (var label : blanks.labels()) {
            html.append("<tr>");
            element("th", "", label);
            element("td", "", "");
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void element(String name, String attributes, String content) {
        html.append('<').append(name).append(attributes).append('>');
        text(content);
        html.append("</").append(name).append('>');
    }

    /// What XML does not allow at all is left out; a line break stays one.
    private void text(String content) {
        content.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br />");
                default -> {
                    if (isXml(each)) {
                        html.appendCodePoint(each);
                    }
                }
            }
        });
    }

    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
