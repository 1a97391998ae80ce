package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.CalendarAdopted;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApprovalServiceTest
@DisplayName("Art. 17: services that count by themselves are told what the bureau puts in force")
class EnactmentsToldTest {
    private static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);
    private static final LocalDate FAR_DAY = LocalDate.of(2060, 1, 2);

    private final Calls calls;
    private final Topics topics;

    @Autowired
    EnactmentsToldTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    @Test
    void yearIsToldWhole() {
        var day = Map.of("date", "2044-01-01", "name", "元旦", "off", true);
        var form = Map.of("published", true, "source", "国办发明电〔2043〕7号", "days", List.of(day));
        var adopted = calls.as(BUREAU).post("/api/v1/calendars/2044/revisions", form);
        assertThat(adopted.status()).as(adopted.toString()).isEqualTo(201);

        var event = topics.await(EventTypes.CALENDAR_ADOPTED, each -> each.year() == 2044)
                .getFirst();

        assertThat(event.published()).isTrue();
        assertThat(event.days()).containsExactly(new CalendarAdopted.Day(LocalDate.of(2044, 1, 1), "元旦", true));
        assertThat(event.version()).isEqualTo(adopted.json().path("revision").asLong());
        assertThat(event.in(WorkingCalendar.shipped()).covers(2044)).isTrue();
    }

    @Test
    void choiceIsToldWithTheWholeTextAndALaterOneForTheDayAsALaterVersion() {
        for (var id : List.of("sc-809-2025", RuleProfile.DEFAULT)) {
            var chosen = calls.as(BUREAU)
                    .post("/api/v1/rule-profiles/%s/versions/1/choice".formatted(id), Map.of("from", FAR_DAY));
            assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);
        }

        Awaitility.await()
                .untilAsserted(() -> assertThat(topics.await(
                                EventTypes.RULE_PROFILE_CHOSEN,
                                each -> each.inForceFrom().equals(FAR_DAY)))
                        .hasSize(2));

        var told = topics.await(
                EventTypes.RULE_PROFILE_CHOSEN, each -> each.inForceFrom().equals(FAR_DAY));
        assertThat(told.getFirst().rules()).isEqualTo(RuleProfile.shipped("sc-809-2025"));
        assertThat(told.getFirst().rules().catalogFields()).hasSize(9);
        assertThat(told.getLast().profile()).isEqualTo(RuleProfile.DEFAULT);
        assertThat(told.getLast().version()).isEqualTo(2);
    }
}
