package cn.govshare.audit.log.jdbc;

import cn.govshare.audit.log.Admission;
import cn.govshare.audit.log.AuditEntries;
import cn.govshare.audit.log.ReceivedRecord;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditEntries implements AuditEntries {
    private final JdbcClient jdbc;
    private final CopyEntries copy;
    private final GrownTree tree;
    private final OpenMonths months;
    private final SystemAccounts systems;
    private final Clock clock;

    JdbcAuditEntries(
            JdbcClient jdbc, CopyEntries copy, GrownTree tree, OpenMonths months, SystemAccounts systems, Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.tree = tree;
        this.months = months;
        this.systems = systems;
        this.clock = clock;
    }

    @Override
    public Admission append(List<ReceivedRecord> received) {
        var end = tree.hold();
        var admission = sort(received);
        if (!admission.appended().isEmpty()) {
            append(admission.appended(), end);
        }
        return admission;
    }

    /// What is new, in its order; a record that comes twice is new once.
    private Admission sort(List<ReceivedRecord> received) {
        var known = digests(received);
        var fresh = new ArrayList<ReceivedRecord>(received.size());
        var contradicting = new ArrayList<ReceivedRecord>();
        int again = 0;
        for (var each : received) {
            var digest = known.get(each.record().record());
            if (digest == null) {
                known.put(each.record().record(), each.contentSha256());
                fresh.add(each);
            } else if (each.hasContent(digest)) {
                again++;
            } else {
                contradicting.add(each);
            }
        }
        return new Admission(fresh, again, contradicting);
    }

    private Map<UUID, byte[]> digests(List<ReceivedRecord> received) {
        var known = new HashMap<UUID, byte[]>();
        jdbc.sql("SELECT record, content_sha256 FROM audit_record WHERE record = ANY (:records)")
                .param(
                        "records",
                        received.stream().map(each -> each.record().record()).toArray(UUID[]::new))
                .query((rs, _) -> known.put(rs.getObject(1, UUID.class), rs.getBytes(2)))
                .list();
        return known;
    }

    private void append(List<ReceivedRecord> fresh, GrownTree.End end) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        // Months follow each other in the order of arrival, even when the clock is set back.
        var receivedOn = today.isBefore(end.lastReceivedOn()) ? end.lastReceivedOn() : today;
        months.open(receivedOn);
        long first = end.size() + 1;
        if (receivedOn.isAfter(end.lastReceivedOn())) {
            jdbc.sql("INSERT INTO audit_day (received_on, first_seq) VALUES (:day, :first)")
                    .param("day", receivedOn)
                    .param("first", first)
                    .update();
        }
        try {
            copy.write(fresh, first, receivedOn, now);
        } catch (DuplicateKeyException e) {
            // The log states fewer records than there are. No record is to blame: they wait until it is mended.
            throw new DataAccessResourceFailureException("The log's place %d is taken".formatted(first), e);
        }
        systems.note(fresh);
        tree.grow(end, fresh.stream().map(ReceivedRecord::leaf).toList(), receivedOn);
    }

    @Override
    public boolean quarantine(ReceivedRecord received) {
        return jdbc.sql("""
                INSERT INTO audit_quarantine (record, content_sha256, body)
                VALUES (:record, :sha256, convert_from(:body, 'UTF8'))
                ON CONFLICT DO NOTHING""")
                        .param("record", received.record().record())
                        .param("sha256", received.contentSha256Hex())
                        .param("body", received.body())
                        .update()
                == 1;
    }
}
