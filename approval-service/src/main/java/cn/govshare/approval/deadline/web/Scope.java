package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.DeadlineQuery;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.WorkOfRole;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whose deadlines are asked for.
enum Scope {
    /// What is the work of the caller's own roles in his department.
    MINE,
    /// All that the caller's department owes or waits for.
    DEPARTMENT,
    /// All of the city; for its supervisors.
    CITY;

    /// @param asked null for all that the caller may see
    /// @throws Forbidden when somebody asks for the city who does not supervise it
    static DeadlineQuery query(
            @Nullable Scope asked,
            @Nullable DepartmentCode owner,
            @Nullable Set<Duty> duties,
            @Nullable DeadlineStatus status,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueUntil,
            Actor actor) {
        boolean everything = Visibility.of(actor).everything();
        var scope = asked == null ? (everything ? CITY : DEPARTMENT) : asked;
        var kinds = duties == null || duties.isEmpty() ? null : duties;
        return switch (scope) {
            case MINE ->
                new DeadlineQuery(
                        actor.department(), actor.department(), mine(kinds, actor), status, dueFrom, dueUntil);
            case DEPARTMENT -> new DeadlineQuery(actor.department(), owner, kinds, status, dueFrom, dueUntil);
            case CITY -> {
                if (!everything) {
                    throw new Forbidden(
                            CommonProblem.ROLE_NOT_ALLOWED,
                            Text.of(
                                    "只有市大数据管理局和领导小组可以查看全市的期限。",
                                    "Only the bureau and the leading group see the whole city's deadlines."));
                }
                yield new DeadlineQuery(null, owner, kinds, status, dueFrom, dueUntil);
            }
        };
    }

    private static Set<Duty> mine(@Nullable Set<Duty> asked, Actor actor) {
        var work = WorkOfRole.of(actor.roles());
        return asked == null ? work : asked.stream().filter(work::contains).collect(Collectors.toUnmodifiableSet());
    }
}
