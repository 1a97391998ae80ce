package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.function.Predicate;

/// What a review looks for in a planned system's data, as named values (art. 23).
///
/// @param condition what the department would have to do
@Article("23")
public record ProjectFinding(String code, Text condition, Predicate<FieldAnswer> isFound) {
    /// It would ask people for what the platform has.
    @Article({"17(2)", "23"})
    static final ProjectFinding COLLECTS_TWICE = new ProjectFinding(
            "collects-twice",
            Text.of("“%s”平台已有,应通过共享获取,不得重复采集。", "“%s” is on the platform and must be taken from there."),
            answer -> answer.field().role() == FieldRole.COLLECT && answer.standing() == Standing.HELD);

    /// It relies on data that the platform does not have.
    static final ProjectFinding TAKES_WHAT_IS_NOT_THERE = new ProjectFinding(
            "takes-what-is-not-there",
            Text.of("“%s”目录中尚无,应先提出数据需求。", "“%s” is not in the catalog; demand it first."),
            answer -> answer.field().role() == FieldRole.TAKE && answer.standing() == Standing.NOT_HELD);

    /// It makes data that others may need and the catalog does not know.
    static final ProjectFinding SHARES_NOTHING_OF_IT = new ProjectFinding(
            "shares-nothing-of-it",
            Text.of("系统产生的“%s”应编入目录并按规定共享。", "“%s”, which the system makes, has to be in the catalog and shared."),
            answer -> answer.field().role() == FieldRole.PRODUCE
                    && answer.holdings().stream().noneMatch(each -> each.way() == Way.OWN));

    static final List<ProjectFinding> ALL = List.of(COLLECTS_TWICE, TAKES_WHAT_IS_NOT_THERE, SHARES_NOTHING_OF_IT);

    /// What was found of one field, and the condition that mends it.
    public record Found(String code, String label, Text condition) {}

    static List<Found> in(List<FieldAnswer> answers) {
        return ALL.stream()
                .flatMap(finding -> answers.stream()
                        .filter(finding.isFound())
                        .map(answer -> new Found(
                                finding.code(),
                                answer.field().label(),
                                finding.condition().with(answer.field().label()))))
                .toList();
    }
}
