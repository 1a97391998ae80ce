package cn.govshare.catalog.merger;

import cn.govshare.catalog.department.Department;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// A rule that a merger keeps, named; all broken ones are told at once.
@Article("27")
public record MergerRule(String field, String name, Text text, Predicate<Case> isKept) {
    /// What is looked at.
    ///
    /// @param dissolved the department that ends
    /// @param successor the department that goes on
    public record Case(Department dissolved, Department successor, LocalDate on, LocalDate today) {}

    static final MergerRule TWO_DEPARTMENTS = new MergerRule(
            "/successor",
            "two-departments",
            Text.of("承接部门不得为被撤并部门本身。", "A department does not go up in itself."),
            each -> !each.dissolved().code().equals(each.successor().code()));

    static final MergerRule DISSOLVED_ONE_EXISTS = new MergerRule(
            "/dissolved",
            "dissolved-one-exists",
            Text.of("该部门此前已撤并。", "The department is no more already."),
            each -> !each.dissolved().isDissolved());

    static final MergerRule SUCCESSOR_EXISTS = new MergerRule(
            "/successor",
            "successor-exists",
            Text.of("承接部门此前已撤并,请填写其承接部门。", "The successor is no more itself; name its successor."),
            each -> !each.successor().isDissolved());

    static final MergerRule DAY_IS_NOT_PAST = new MergerRule(
            "/on",
            "day-is-not-past",
            Text.of("生效日不得早于今天。", "The day is not past."),
            each -> !each.on().isBefore(each.today()));

    static final List<MergerRule> RULES =
            List.of(TWO_DEPARTMENTS, DISSOLVED_ONE_EXISTS, SUCCESSOR_EXISTS, DAY_IS_NOT_PAST);

    /// @throws PolicyViolation with all rules that are broken
    public static void check(Case merger) {
        var faults = RULES.stream()
                .filter(rule -> !rule.isKept().test(merger))
                .map(rule -> new Fault(rule.field(), rule.name(), rule.text(), "27"))
                .toList();
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    MergerProblem.BREAKS_RULES,
                    Text.of("共 %s 处有误。", "%s faults.").with(faults.size()),
                    faults);
        }
    }
}
