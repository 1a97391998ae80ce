package cn.govshare.audit.inquiry;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an auditor asks of the trail: records that meet every criterion; without any, all records.
@Article("24")
public record AuditQuestion(Map<Criterion, Object> criteria) {
    public AuditQuestion {
        criteria = criteria.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(criteria));
    }

    /// Reads a question from the texts that were given for its criteria.
    ///
    /// @throws MalformedInput naming every criterion that can't be read
    public static AuditQuestion read(Map<Criterion, String> given) {
        var criteria = new EnumMap<Criterion, Object>(Criterion.class);
        var faults = new ArrayList<Fault>();
        given.forEach((criterion, text) -> criterion
                .read(text)
                .ifPresentOrElse(value -> criteria.put(criterion, value), () -> faults.add(unreadable(criterion))));
        if (criteria.get(Criterion.FROM) instanceof Instant from
                && criteria.get(Criterion.TO) instanceof Instant to
                && !from.isBefore(to)) {
            faults.add(Fault.of(
                    Criterion.FROM.parameter(), "after-to", Text.of("from 应早于 to。", "from is to be before to.")));
        }
        if (criteria.get(Criterion.MIN_ROWS) instanceof Long least
                && criteria.get(Criterion.MAX_ROWS) instanceof Long greatest
                && least > greatest) {
            faults.add(Fault.of(
                    Criterion.MIN_ROWS.parameter(),
                    "above-max",
                    Text.of("minRows 不应大于 maxRows。", "minRows is at most maxRows.")));
        }
        if (!faults.isEmpty()) {
            throw InquiryProblem.unanswerable(faults);
        }
        return new AuditQuestion(criteria);
    }

    private static Fault unreadable(Criterion criterion) {
        var form = criterion.form();
        return Fault.of(
                criterion.parameter(), "unreadable", Text.of("应为" + form.zh() + "。", "Give " + form.en() + "."));
    }

    /// Refuses to find by what is not shown to whoever asks: an answer would tell it all the same.
    ///
    /// @throws Forbidden when a criterion finds persons and the oversight shows none
    public void requireUnder(Oversight oversight) {
        if (!oversight.people() && criteria.keySet().stream().anyMatch(Criterion::findsPeople)) {
            throw new Forbidden(
                    InquiryProblem.NOT_BY_PERSON,
                    Text.of(
                            "您的职责范围不含人员信息,不能按账号、来源地址或被查对象查询。",
                            "Persons are not part of what you oversee: not by account, source address or subject."));
        }
    }

    /// Names of the criteria, as the record of the search lists them.
    public List<String> items() {
        return criteria.keySet().stream().map(Criterion::item).toList();
    }

    /// The criteria with their values, as the record of the search tells them: a value that may name a person is left
    /// out.
    public String inWords() {
        return criteria.entrySet().stream()
                .map(each -> each.getKey().isPersonal()
                        ? each.getKey().parameter()
                        : each.getKey().parameter() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }
}
