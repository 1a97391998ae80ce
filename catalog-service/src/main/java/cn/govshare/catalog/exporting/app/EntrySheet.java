package cn.govshare.catalog.exporting.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.exporting.ExportedEntry;
import cn.govshare.catalog.exporting.StandardTable;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.app.ShowResource;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import org.springframework.stereotype.Component;

/// An entry on a sheet of paper: everything that it states, then its items. Whatever a department wrote is text, never
/// markup.
@Component
@Article("7")
public class EntrySheet {
    private static final String STYLE = """
        @page { size: A4; margin: 22mm; }
        body { font-family: 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif; font-size: 10.5pt;
               line-height: 1.55; color: #111; }
        h1 { font-size: 18pt; font-weight: normal; text-align: center; margin: 0 0 2mm 0; }
        p.subtitle { text-align: center; color: #444; margin: 0 0 6mm 0; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 6mm 0; }
        td, th { border: 0.5pt solid #777; padding: 1.4mm 2mm; vertical-align: top; text-align: left;
                 font-weight: normal; word-break: break-word; white-space: pre-line; }
        th { background: #f1f1f1; }
        table.entry th { width: 24%; }
        tr { page-break-inside: avoid; }
        thead { display: table-header-group; }
        """;
    private static final List<String> ITEM_HEADINGS = List.of("序号", "信息项名称", "字段名", "数据类型", "长度", "主键", "必填", "共享类型");

    private final ShowResource showResource;
    private final Departments departments;

    EntrySheet(ShowResource showResource, Departments departments) {
        this.showResource = showResource;
        this.departments = departments;
    }

    /// @return a page of HTML
    /// @throws cn.govshare.kernel.problem.NotFound when there is none, or none that the actor may know of
    public String print(ResourceCode code, Actor actor) {
        var resource = showResource.show(code, actor);
        var provider = departments
                .find(resource.provider())
                .map(Department::name)
                .orElse(resource.provider().value());
        var entry = new ExportedEntry(resource, provider);
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>");
        html.append(escaped(entry.description().name()))
                .append("</title><style>")
                .append(STYLE);
        html.append("</style></head><body>\n<h1>")
                .append(escaped(entry.description().name()));
        html.append("</h1>\n<p class=\"subtitle\">")
                .append(escaped(subtitle(entry)))
                .append("</p>\n");
        particulars(entry, html);
        items(entry, html);
        return html.append("</body></html>\n").toString();
    }

    private static String subtitle(ExportedEntry entry) {
        var resource = entry.resource();
        var published = resource.publishedOn();
        return "%s · %s%s"
                .formatted(
                        resource.code(),
                        resource.status().label().zh(),
                        published == null ? "" : " · 第 %d 版 · %s".formatted(resource.revision(), published));
    }

    /// What the standard table says of the entry as a whole, line by line; what is not stated is left out.
    private static void particulars(ExportedEntry entry, StringBuilder html) {
        var headings = StandardTable.headings();
        var row = StandardTable.rows(entry).getFirst();
        html.append("<table class=\"entry\"><tbody>\n");
        for (int i = 0; i < StandardTable.entryColumns(); i++) {
            if (!row.get(i).isBlank()) {
                html.append("<tr><th>").append(escaped(headings.get(i))).append("</th><td>");
                html.append(escaped(row.get(i))).append("</td></tr>\n");
            }
        }
        html.append("</tbody></table>\n");
    }

    private static void items(ExportedEntry entry, StringBuilder html) {
        if (entry.description().items().isEmpty()) {
            return;
        }
        html.append("<table class=\"items\"><thead><tr>");
        ITEM_HEADINGS.forEach(heading -> cell("th", heading, html));
        html.append("</tr></thead><tbody>\n");
        int number = 0;
        for (var item : entry.description().items()) {
            number++;
            html.append("<tr>");
            for (var cell : cells(number, item, entry)) {
                cell("td", cell, html);
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static List<String> cells(int number, InformationItem item, ExportedEntry entry) {
        var length = item.length() == null ? "" : item.length().toString();
        return List.of(
                Integer.toString(number),
                item.label(),
                item.name(),
                item.type().label().zh(),
                item.scale() == null ? length : length + "," + item.scale(),
                item.key() ? "是" : "",
                item.required() ? "是" : "",
                item.sharedAs(entry.description().sharingType()).label().zh());
    }

    private static void cell(String name, String text, StringBuilder html) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
