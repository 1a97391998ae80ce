package cn.govshare.approval.negotiation;

import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.RowFaults;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// On what terms data would be shared: what one side proposes, what both agree on, or what is ordered.
///
/// @param items names of the items, each once
/// @param rows which rows, all conditions together; none for every row
/// @param quota how much a day
/// @param validUntil last day of use, Asia/Shanghai
/// @param conditions what is asked of the consumer, in words
@Article({"17", "18"})
public record Terms(
        List<String> items,
        List<RowCondition> rows,
        ProvisionMode mode,
        GrantQuota quota,
        LocalDate validUntil,
        @Nullable String conditions) {
    public Terms {
        items = items.stream().distinct().toList();
        rows = rows.stream().distinct().toList();
        conditions = conditions == null || conditions.isBlank() ? null : conditions.strip();
    }

    /// @throws PolicyViolation with everything that the entry as it is now does not offer
    public void check(Offer offer, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (items.isEmpty()) {
            faults.add(fault("/items", "items-missing", Text.of("请至少列出一个信息项。", "Name at least one item.")));
        }
        items.stream()
                .filter(item -> !offer.items().containsKey(item))
                .forEach(item -> faults.add(fault(
                        "/items",
                        "no-such-item",
                        Text.of("目录中没有信息项 %s。", "There is no item %s.").with(item))));
        faults.addAll(RowFaults.of(offer, rows));
        if (!offer.modes().isEmpty() && !offer.modes().contains(mode)) {
            faults.add(fault("/mode", "mode-not-offered", Text.of("该信息资源不以这种方式提供。", "It is not provided this way.")));
        }
        if (validUntil.isBefore(today)) {
            faults.add(fault("/validUntil", "period-over", Text.of("使用期限不得早于今天。", "The last day of use is past.")));
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    NegotiationProblem.TERMS_BREAK_RULES,
                    Text.of("共 %s 处不符合规定。", "%s faults.").with(faults.size()),
                    faults);
        }
    }

    private static Fault fault(String field, String code, Text text) {
        return new Fault(field, code, text, "17");
    }

    /// In one line, without the conditions' words.
    public Text told() {
        return Text.of(
                "信息项 %s;%s;使用期限至 %s。"
                        .formatted(String.join("、", items), rowsTold().zh(), validUntil),
                "items %s; %s; until %s."
                        .formatted(String.join(", ", items), rowsTold().en(), validUntil));
    }

    /// The rows in words.
    public Text rowsTold() {
        return rows.isEmpty()
                ? Text.of("全部记录", "every row")
                : Text.of(
                        rows.stream().map(row -> row.told().zh()).collect(Collectors.joining(";")),
                        rows.stream().map(row -> row.told().en()).collect(Collectors.joining("; ")));
    }
}
