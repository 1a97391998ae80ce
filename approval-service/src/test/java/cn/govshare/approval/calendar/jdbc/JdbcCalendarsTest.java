package cn.govshare.approval.calendar.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.calendar.CalendarsContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApprovalServiceTest
@Transactional
class JdbcCalendarsTest extends CalendarsContract {
    private final JdbcClient jdbc;

    @Autowired
    JdbcCalendarsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected Calendars calendars() {
        return new JdbcCalendars(jdbc);
    }

    @Test
    @DisplayName("Art. 17: the service can't remove a wording of the calendar")
    void aWordingIsNeverRemoved() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM calendar_revision").update())
                .hasStackTraceContaining("permission denied");
    }
}
