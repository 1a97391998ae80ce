package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApprovalServiceTest
class DeadlinePagesTest extends ClockJourney {
    @Autowired
    DeadlinePagesTest(ClockWorld world) {
        super(world);
    }

    @Nested
    @DisplayName("Art. 17, 20: my duties, my department's, the city's; a feed; a timetable")
    class Pages {
        @Test
        void everyoneSeesWhatIsHis() {
            var id = id(registered(duty("2026-11-20")));

            assertThat(ids(CLERK, "?scope=MINE")).contains(id);
            assertThat(ids(APPROVER, "?scope=MINE")).doesNotContain(id);
            assertThat(ids(APPROVER, "?scope=DEPARTMENT")).contains(id);
            assertThat(ids(APPROVER, "?scope=MINE&duty=CATALOG_UPDATE"))
                    .as("not an approver's work, asked for by name or not")
                    .isEmpty();
            assertThat(ids(BUREAU, "?scope=CITY&owner=" + OWNER.value())).contains(id);
            assertThat(ids(BUREAU, "?scope=CITY&dueUntil=2026-12-10")).doesNotContain(id);
            assertThat(calls.as(HEAD).get(DEADLINES + "?scope=CITY").status()).isEqualTo(403);
            assertThat(calls.as(STRANGER).get(DEADLINES + "/" + id).status()).isEqualTo(404);
        }

        private List<String> ids(Actor actor, String query) {
            return StreamSupport.stream(
                            calls.as(actor)
                                    .get(DEADLINES + query + "&limit=200")
                                    .json()
                                    .get("items")
                                    .spliterator(),
                            false)
                    .map(ClockJourney::id)
                    .toList();
        }

        @Test
        void theFeedIsACalendarThatProgramsRead() {
            var id = id(registered(duty("2026-11-20")));
            var feed = calls.as(CLERK).get(DEADLINES + "/calendar-feed").text();

            assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
            assertThat(feed.replace("\r\n ", ""))
                    .contains("UID:%s@govshare".formatted(id))
                    .contains("DTSTART;VALUE=DATE:20261211")
                    .contains("SUMMARY:目录更新 · 《旅游法》修订后更新目录");
            assertThat(feed.lines())
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
        }

        @Test
        void theTimetableNamesMeanDays() {
            var done = id(registered(duty("2026-11-16")));
            calls.as(BUREAU).post("%s/%s/closing".formatted(DEADLINES, done), Map.of("outcome", "DONE"));
            clock.advance(Duration.ofMinutes(1));
            var lines = calls.as(HEAD)
                    .get(DEADLINES + "/timetable?from=2026-11-20&until=2026-11-20&duty=CATALOG_UPDATE")
                    .json()
                    .get("lines");

            assertThat(lines.get(0).get("met").intValue()).isPositive();
            assertThat(lines.get(0).get("meanDays").doubleValue()).isPositive();
        }
    }

    @Nested
    @DisplayName("Art. 17: a department's calendar programs read its deadlines by a secret address, without a token")
    class SecretAddress {
        private static final String OWN = DEADLINES + "/feed-address";

        @AfterEach
        void revoke() {
            calls.as(HEAD).post(OWN + "/revocation");
        }

        private String issued() {
            var issued = calls.as(HEAD).post(OWN + "/rotation").json();
            assertThat(issued.get("inUse").booleanValue()).isTrue();
            return issued.get("address").stringValue();
        }

        private Answer read(String address) {
            return calls.withoutToken().get(address, "Accept", "text/calendar, */*");
        }

        @Test
        void whoKnowsItReadsWhatIsDueAndNothingThatPeopleTyped() {
            var id = id(registered(duty("2026-11-20")));
            var feed = read(issued());

            assertThat(feed.status()).isEqualTo(200);
            assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
            assertThat(feed.text().replace("\r\n ", ""))
                    .contains("UID:%s@govshare".formatted(id), "DTSTART;VALUE=DATE:20261211", "SUMMARY:目录更新\r\n")
                    .doesNotContain("旅游法");
            assertThat(calls.as(HEAD).get(OWN).json().has("lastReadAt")).isTrue();
            assertThat(calls.as(HEAD).get(OWN).json().has("address"))
                    .as("told once")
                    .isFalse();
        }

        @Test
        void itsKeyIsKeptAsAHashOnly() {
            var address = issued();
            var key = address.substring(address.indexOf("key=") + 4);

            assertThat(key).hasSize(43);
            assertThat(jdbc.sql("SELECT feed_address::text FROM feed_address WHERE department = :owner")
                            .param("owner", OWNER.value())
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(key));
        }

        @Test
        void aFormerOrWrongOneIsNotThereAndTheTrailSaysSo() {
            var former = issued();
            var address = issued();

            assertThat(problem(read(former))).isEqualTo("deadline/feed-not-found");
            assertThat(problem(read(address + "x"))).isEqualTo("deadline/feed-not-found");
            assertThat(problem(read(address.substring(0, address.indexOf('?')))))
                    .isEqualTo("deadline/feed-not-found");
            assertThat(problem(read("/api/v1/calendar-feeds/%s?key=x".formatted(UUID.randomUUID()))))
                    .isEqualTo("deadline/feed-not-found");
            assertThat(read(address).status()).isEqualTo(200);
            calls.as(HEAD).post(OWN + "/revocation");
            assertThat(problem(read(address))).isEqualTo("deadline/feed-not-found");
            var refused = topics.await(
                            EventTypes.AUDIT_RECORDED,
                            (AuditRecorded each) -> each.action().equals("approval.feed-address.refuse")
                                    && former.contains(String.valueOf(each.subject())))
                    .getFirst();
            assertThat(refused.toString()).doesNotContain(former.substring(former.indexOf("key=") + 4));
        }

        @Test
        void itIsAnsweredSoOftenAnHourAndNoMore() {
            var address = issued();
            jdbc.sql(
                            "UPDATE feed_address SET hour = :now, calls = 120 WHERE department = :owner AND revoked_at IS NULL")
                    .param("now", java.sql.Timestamp.from(clock.instant()))
                    .param("owner", OWNER.value())
                    .update();

            assertThat(read(address).status()).isEqualTo(429);
            clock.advance(Duration.ofHours(1));
            assertThat(read(address).status()).isEqualTo(200);
        }

        @Test
        void nothingElseIsOpenedByIt() {
            var address = issued();

            assertThat(calls.withoutToken().post(address).status()).isEqualTo(401);
            assertThat(calls.withoutToken().get(address.replace("?", "/x?")).status())
                    .isEqualTo(401);
            assertThat(calls.withoutToken().get(DEADLINES + "/calendar-feed").status())
                    .isEqualTo(401);
            assertThat(calls.as(CLERK).post(OWN + "/rotation").status()).isEqualTo(403);
        }
    }
}
