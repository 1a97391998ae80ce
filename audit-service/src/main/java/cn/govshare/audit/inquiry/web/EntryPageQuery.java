package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.Place;
import cn.govshare.audit.inquiry.Stretch;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which way a page of records runs: `?order=`.
///
/// @param order OLDEST first when absent, or NEWEST
record EntryPageQuery(
        @Parameter(description = "时间顺序:OLDEST(缺省)或 NEWEST · oldest (default) or newest first")
        Stretch.@Nullable Order order) {
    Stretch stretch(PageQuery query) {
        var after = query.after();
        var place = after == null ? null : Place.parse(after).orElseThrow(EntryPageQuery::unreadable);
        return new Stretch(order == null ? Stretch.Order.OLDEST : order, place, query.limit());
    }

    private static MalformedInput unreadable() {
        var text = Text.of("after 应为上一页返回的 next。", "after is the next of the page before.");
        return new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of("after", "unreadable", text)));
    }

    /// The page of these records, of which there is one more than the limit when another page follows.
    static Page<AuditEntryView> page(
            PageQuery query, List<AuditEntry> found, Function<AuditEntry, AuditEntryView> view) {
        var page = query.page(found, entry -> Place.of(entry).text());
        return new Page<>(page.items().stream().map(view).toList(), page.next());
    }
}
