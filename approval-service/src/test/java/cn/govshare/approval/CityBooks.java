package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database must say at the end of generated cases: each query finds what breaks a promise.
record CityBooks(JdbcClient jdbc, List<DepartmentCode> consumers, LocalDate today) {
    void keepTheirPromises(Map<UUID, String> givenBy) {
        noDutyIsWithoutAnOwner();
        nothingOverdueIsUnnoticed();
        nobodyIsToldTwice();
        noGrantIsWithoutItsGround(givenBy);
    }

    private List<String> found(String sql) {
        return jdbc.sql(sql)
                .param("ours", consumers.stream().map(DepartmentCode::value).toArray(String[]::new))
                .param("today", today)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private void noDutyIsWithoutAnOwner() {
        assertThat(found("""
                SELECT request.id || ' ' || request.status FROM access_request AS request
                LEFT JOIN deadline ON deadline.case_id = request.id AND deadline.duty = 'REPLY_CONDITIONAL'
                    AND deadline.closed_at IS NULL AND deadline.owner = request.provider
                WHERE request.consumer = ANY (:ours) AND :today::date IS NOT NULL
                  AND CASE request.status WHEN 'SUBMITTED' THEN coalesce(deadline.status NOT IN ('OPEN', 'OVERDUE'), true)
                                          WHEN 'RETURNED' THEN deadline.status IS DISTINCT FROM 'PAUSED'
                                          ELSE deadline.id IS NOT NULL END"""))
                .as("open requests have their running deadline, closed ones none")
                .isEmpty();
        assertThat(found("""
                SELECT negotiation.id || ' ' || negotiation.status FROM negotiation
                LEFT JOIN deadline ON deadline.case_id = negotiation.id AND deadline.duty = 'NEGOTIATION'
                    AND deadline.closed_at IS NULL
                WHERE negotiation.consumer = ANY (:ours) AND :today::date IS NOT NULL
                  AND (negotiation.status = 'OPEN') AND deadline.id IS NULL""")).as("disputes that go on have their deadline").isEmpty();
    }

    private void nothingOverdueIsUnnoticed() {
        assertThat(found("""
                SELECT id || ' ' || due_on FROM deadline
                WHERE counterpart = ANY (:ours) AND status = 'OPEN' AND due_on < :today""")).isEmpty();
        assertThat(found("""
                SELECT request.id::text FROM access_request AS request
                JOIN deadline ON deadline.case_id = request.id AND deadline.duty = 'REPLY_CONDITIONAL'
                WHERE request.consumer = ANY (:ours) AND :today::date IS NOT NULL
                  AND (request.reply_missed_at IS NULL) <> (deadline.missed_at IS NULL)"""))
                .as("a case is late if and only if its deadline is")
                .isEmpty();
        assertThat(found("""
                SELECT id || ' ' || due_on FROM deadline
                WHERE counterpart = ANY (:ours) AND status = 'OVERDUE' AND due_on < :today::date - 20
                  AND (SELECT count(*) FROM deadline_step WHERE deadline = id AND deadline_step.due_on = deadline.due_on
                       AND step IN ('OVERDUE', 'HEAD', 'BUREAU', 'LEADING-GROUP')) <> 4""")).as("what stays overdue climbs the whole ladder").isEmpty();
    }

    private void nobodyIsToldTwice() {
        assertThat(found("""
                SELECT duty_id || ' ' || body_zh FROM notice JOIN deadline ON deadline.id = duty_id
                WHERE counterpart = ANY (:ours) AND :today::date IS NOT NULL AND kind = 'DEADLINE_APPROACHING'
                GROUP BY duty_id, addressee, body_zh HAVING count(*) > 1""")).isEmpty();
        assertThat(found("""
                SELECT duty_id || ' ' || kind || ' ' || post FROM notice JOIN deadline ON deadline.id = duty_id
                WHERE counterpart = ANY (:ours) AND :today::date IS NOT NULL
                  AND kind IN ('DEADLINE_OVERDUE', 'DEADLINE_ESCALATED')
                GROUP BY duty_id, kind, post HAVING count(*) > 1""")).isEmpty();
        assertThat(found("""
                SELECT case_id::text FROM case_step JOIN access_request ON access_request.id = case_id
                WHERE consumer = ANY (:ours) AND :today::date IS NOT NULL AND kind = 'REPLY_MISSED'
                GROUP BY case_id HAVING count(*) > 1""")).isEmpty();
    }

    /// Every grant rests on a reply, an agreement, an order or an unconditional entry, and each of these gave one
    /// grant;
    /// and the books hold those grants alone that somebody was seen to give.
    private void noGrantIsWithoutItsGround(Map<UUID, String> givenBy) {
        assertThat(found("SELECT id::text FROM access_grant WHERE consumer = ANY (:ours) AND :today::date IS NOT NULL"))
                .containsExactlyInAnyOrderElementsOf(
                        givenBy.keySet().stream().map(UUID::toString).toList());
        assertThat(found("""
                SELECT access_grant.id || ' ' || access_grant.origin FROM access_grant
                LEFT JOIN access_request AS request ON request.id = access_grant.request AND request.status = 'GRANTED'
                    AND request.grant_id = access_grant.id
                LEFT JOIN negotiation ON negotiation.grant_id = access_grant.id
                LEFT JOIN offer ON offer.code = access_grant.resource AND offer.sharing_type = 'UNCONDITIONAL'
                WHERE access_grant.consumer = ANY (:ours) AND :today::date IS NOT NULL
                  AND NOT CASE access_grant.origin
                          WHEN 'UNCONDITIONAL' THEN request.id IS NOT NULL AND offer.code IS NOT NULL
                          WHEN 'REPLY' THEN request.id IS NOT NULL AND offer.code IS NULL
                          WHEN 'NEGOTIATION' THEN coalesce(negotiation.status = 'AGREED', false)
                          WHEN 'ORDER' THEN coalesce(negotiation.status = 'ORDERED'
                                                     AND negotiation.order_id = access_grant.order_id, false)
                          END"""))
                .as("grants without a reply, an agreement, an order or an unconditional entry")
                .isEmpty();
    }
}
