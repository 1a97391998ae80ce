package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushBatches.Count;
import cn.govshare.exchange.push.PushBatches.Findings;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.QuarantinedRow;
import cn.govshare.exchange.push.RowFault;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.exchange.push.Severity;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found in the rows of a batch: counted exactly, and kept one by one only so far that memory stays flat.
final class RowFindings {
    private static final int WARNINGS_KEPT = 1000;
    private static final int FAULTS_IN_A_PROBLEM = 50;
    private static final int CHARACTERS_KEPT = 4 << 20;

    private record What(String item, RowRule rule, Severity severity) {}

    private final int maxRejectedRows;
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<What, Long> counts = new LinkedHashMap<>();
    private final List<QuarantinedRow> quarantined = new ArrayList<>();
    private long rejected;
    private long warned;
    private int warningsKept;
    private int charactersKept;

    /// @param maxRejectedRows rows that may be rejected before the batch is refused
    RowFindings(int maxRejectedRows) {
        this.maxRejectedRows = maxRejectedRows;
    }

    void add(RowFault fault) {
        count(fault.item(), fault.rule(), fault.severity(), 1);
        if (fault.severity() == Severity.ERROR || warningsKept++ < WARNINGS_KEPT) {
            faults.add(fault);
        }
    }

    /// Counts without keeping one by one.
    void count(String item, RowRule rule, Severity severity, long times) {
        counts.merge(new What(item, rule, severity), times, Long::sum);
    }

    /// The row is kept out, and kept as it came as long as there is room.
    ///
    /// @param characters how long it is
    /// @throws PolicyViolation when too many are
    void reject(QuarantinedRow row, int characters) {
        rejected++;
        charactersKept += characters;
        if (charactersKept <= CHARACTERS_KEPT) {
            quarantined.add(row);
        }
        mayReject(0);
    }

    void warn(long rows) {
        warned += rows;
    }

    /// @throws PolicyViolation when so many more rows would be too many
    void mayReject(long more) {
        if (rejected + more > maxRejectedRows) {
            throw tooMany(Text.of("超过 %s 行", "More than %s rows").with(maxRejectedRows));
        }
    }

    /// The batch is refused with the first faults.
    PolicyViolation tooMany(Text limit) {
        return new PolicyViolation(
                PushProblem.TOO_MANY_REJECTED,
                Text.of(
                        limit.zh() + "不合格,整批未存储;以下为最先发现的问题,请更正后以新批次号重新推送。",
                        limit.en()
                                + " are at fault and nothing is stored; the first faults follow. Mend them and push"
                                + " again."),
                faults.stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .limit(FAULTS_IN_A_PROBLEM)
                        .map(RowFindings::fault)
                        .toList());
    }

    private static Fault fault(RowFault each) {
        return new Fault(
                "/rows/" + each.rowNumber() + (each.item().isEmpty() ? "" : "/" + each.item()),
                each.rule().code(),
                each.rule().text(),
                "18");
    }

    long rejected() {
        return rejected;
    }

    long warned() {
        return warned;
    }

    Findings all() {
        var counted = counts.entrySet().stream()
                .map(each -> new Count(
                        each.getKey().item(),
                        each.getKey().rule(),
                        each.getKey().severity(),
                        each.getValue()))
                .toList();
        return new Findings(faults, counted, quarantined);
    }
}
