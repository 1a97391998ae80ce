package cn.govshare.approval.challenge.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.RememberedNotices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.InMemoryOffers;
import cn.govshare.kernel.event.ChallengeChanged;
import cn.govshare.kernel.event.ChallengeChanged.Status;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 19: whom a challenge concerns is told")
class TellOfChallengeTest {
    private static final UUID ID = UUID.randomUUID();

    private final RememberedNotices notices = new RememberedNotices();
    private final TellOfChallenge tell = new TellOfChallenge(notices, new InMemoryOffers(), new TwoNames());

    private static final class TwoNames implements Departments {
        @Override
        public Map<DepartmentCode, String> names(Collection<DepartmentCode> codes) {
            return Map.of(Actors.HOUSING, "住建局", Actors.CIVIL_AFFAIRS, "民政局");
        }

        @Override
        public void register(DepartmentCode code, String name, long version) {}

        @Override
        public void clear() {}
    }

    private void changed(Status status, DepartmentCode verifier, long version, DepartmentCode... receivers) {
        tell.changed(new ChallengeChanged(
                ID,
                "YY-20261120-000042",
                new ResourceCode("3320481001001/000001"),
                Actors.CIVIL_AFFAIRS,
                Actors.HOUSING,
                verifier,
                Set.of("income"),
                true,
                status,
                LocalDate.of(2026, 11, 20),
                List.of(receivers),
                Instant.parse("2026-11-20T02:00:00Z"),
                version));
    }

    private List<String> told() {
        return notices.told().stream()
                .map(each -> each.kind() + " "
                        + (each.to().department() == null
                                ? ""
                                : each.to().department().value()))
                .toList();
    }

    @Test
    @DisplayName(
            "Art. 19: the verifier that it waits, the challenger how it was answered, every receiver of its correction")
    void fromTheFirstDayToTheLast() {
        changed(Status.RAISED, Actors.CIVIL_AFFAIRS, 1);
        changed(Status.FORWARDED, Actors.LAND, 2);
        changed(Status.IN_VERIFICATION, Actors.LAND, 3);
        changed(Status.CONFIRMED, Actors.CIVIL_AFFAIRS, 4);
        changed(Status.CORRECTED, Actors.CIVIL_AFFAIRS, 5, Actors.HOUSING, Actors.EDUCATION);
        assertThat(told())
                .containsExactly(
                        "CHALLENGE_RAISED " + Actors.CIVIL_AFFAIRS,
                        "CHALLENGE_RAISED " + Actors.LAND,
                        "CHALLENGE_ANSWERED " + Actors.HOUSING,
                        "CHALLENGE_CONFIRMED " + Actors.CIVIL_AFFAIRS,
                        "CHALLENGE_ANSWERED " + Actors.HOUSING,
                        "CORRECTION_WAITING " + Actors.HOUSING,
                        "CORRECTION_WAITING " + Actors.EDUCATION);
        assertThat(notices.told()).allSatisfy(each -> assertThat(each.caseId()).isEqualTo(ID));
    }

    @Test
    @DisplayName("the same event again tells nothing again")
    void onlyOnce() {
        changed(Status.REJECTED, Actors.CIVIL_AFFAIRS, 2);
        changed(Status.REJECTED, Actors.CIVIL_AFFAIRS, 2);
        assertThat(notices.told()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(NoticeKind.CHALLENGE_ANSWERED);
            assertThat(each.to()).isEqualTo(Addressee.contactOf(Actors.HOUSING));
            assertThat(each.body().zh()).contains("YY-20261120-000042", "民政局", "经校核无误");
        });
        assertThat(notices.told()).extracting(NoticeDraft::onceKey).doesNotHaveDuplicates();
    }
}
