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
import cn.govshare.paper.Sheet;
import cn.govshare.paper.Sheet.Heading;
import cn.govshare.paper.Sheet.Line;
import cn.govshare.paper.Sheet.Particulars;
import cn.govshare.paper.Sheet.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// An entry on a sheet of paper: everything that it states, then its items.
@Component
@Article("7")
public class EntrySheet {
    private static final List<String> ITEM_HEADINGS = List.of("序号", "信息项名称", "字段名", "数据类型", "长度", "主键", "必填", "共享类型");
    private static final List<Integer> ITEM_WIDTHS = List.of(7, 23, 20, 12, 9, 7, 7, 15);

    private final ShowResource showResource;
    private final Departments departments;

    EntrySheet(ShowResource showResource, Departments departments) {
        this.showResource = showResource;
        this.departments = departments;
    }

    /// @throws cn.govshare.kernel.problem.NotFound when there is none, or none that the actor may know of
    public Sheet print(ResourceCode code, Actor actor) {
        var resource = showResource.show(code, actor);
        var provider = departments
                .find(resource.provider())
                .map(Department::name)
                .orElse(resource.provider().value());
        var entry = new ExportedEntry(resource, provider);
        var sheet = Sheet.titled(entry.description().name(), subtitle(entry)).with(particulars(entry));
        return entry.description().items().isEmpty()
                ? sheet.done()
                : sheet.with(new Heading("信息项")).with(items(entry)).done();
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
    private static Particulars particulars(ExportedEntry entry) {
        var headings = StandardTable.headings();
        var row = StandardTable.rows(entry).getFirst();
        return new Particulars(IntStream.range(0, StandardTable.entryColumns())
                .filter(i -> !row.get(i).isBlank())
                .mapToObj(i -> new Line(headings.get(i), row.get(i)))
                .toList());
    }

    private static Table items(ExportedEntry entry) {
        var items = entry.description().items();
        return new Table(
                ITEM_HEADINGS,
                ITEM_WIDTHS,
                IntStream.range(0, items.size())
                        .mapToObj(i -> cells(i + 1, items.get(i), entry))
                        .toList());
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
}
