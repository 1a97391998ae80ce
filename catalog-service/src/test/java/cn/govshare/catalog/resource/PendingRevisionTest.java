package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static cn.govshare.catalog.resource.ResourceStatus.DRAFT;
import static cn.govshare.catalog.resource.ResourceStatus.PUBLISHED;
import static cn.govshare.catalog.resource.ResourceStatus.RETURNED;
import static cn.govshare.catalog.resource.ResourceStatus.SUBMITTED;
import static cn.govshare.catalog.resource.ResourceStatus.SUSPENDED;
import static cn.govshare.catalog.resource.ResourceStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PendingRevisionTest {
    private static final ResourceCode CODE = new ResourceCode("3320481001001/000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private static final ResourceDescription FIRST = conditionalEntry().made();
    private static final ResourceDescription SECOND =
            conditionalEntry().summarised("在保家庭和人员").made();

    private static Resource published() {
        return Resource.draft(CODE, Actors.CIVIL_AFFAIRS, FIRST)
                .submit(List.of())
                .publish(List.of(), TODAY);
    }

    @Nested
    @DisplayName("Art. 8(2), 9(1): a published entry is revised beside the one in force")
    class Revision {
        @Test
        void whatIsInForceStaysUntilTheRevisionIsPublished() {
            var submitted = published().revise().edit(SECOND).submit(List.of());

            assertThat(submitted.status()).isEqualTo(PUBLISHED);
            assertThat(submitted.description()).isEqualTo(FIRST);
            assertThat(submitted.revision()).isEqualTo(1);
            assertThat(submitted.publishedOn()).isEqualTo(TODAY);
            assertThat(submitted.workStatus()).isEqualTo(SUBMITTED);
            assertThat(submitted.underWork()).isEqualTo(SECOND);
        }

        @Test
        void publicationPutsItInPlaceOfTheOneBefore() {
            var second = published().revise().edit(SECOND).submit(List.of()).publish(List.of(), LATER);

            assertThat(second.status()).isEqualTo(PUBLISHED);
            assertThat(second.description()).isEqualTo(SECOND);
            assertThat(second.revision()).isEqualTo(2);
            assertThat(second.publishedOn()).isEqualTo(LATER);
            assertThat(second.pending()).isNull();
        }

        @Test
        void returnedRevisionIsMendedAndLeavesTheEntryInForce() {
            var returned = published().revise().submit(List.of()).giveBack("摘要不清楚");

            assertThat(returned.status()).isEqualTo(PUBLISHED);
            assertThat(returned.reasons()).isNull();
            assertThat(returned.pendingRevision().status()).isEqualTo(RETURNED);
            assertThat(returned.pendingRevision().reasons()).isEqualTo("摘要不清楚");
            assertThat(returned.edit(SECOND).submit(List.of()).workStatus()).isEqualTo(SUBMITTED);
        }

        @Test
        void whatWaitsForItsReviewIsTakenBackAndGoneOnWith() {
            var recalled = published().revise().submit(List.of()).recall();

            assertThat(recalled.status()).isEqualTo(PUBLISHED);
            assertThat(recalled.workStatus()).isEqualTo(DRAFT);
            assertThat(recalled.edit(SECOND).underWork()).isEqualTo(SECOND);
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(recalled::recall)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.NOT_IN_THIS_STATE));
        }

        @Test
        void publishedEntryIsNotEditedInPlace() {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> published().edit(SECOND))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.NOT_IN_THIS_STATE));
        }

        @Test
        void onlyOneRevisionIsUnderWayAtATime() {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> published().revise().revise())
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.REVISION_UNDER_WAY));
        }

        @Test
        void draftAndWithdrawnEntriesHaveNothingToRevise() {
            var draft = Resource.draft(CODE, Actors.CIVIL_AFFAIRS, FIRST);
            assertThatExceptionOfType(Conflict.class).isThrownBy(draft::revise);
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> published().withdraw("合并").revise());
        }

        @Test
        void revisionIsGivenUpUnlessTheBureauReviewsIt() {
            var given = published().revise().edit(SECOND).abandonRevision();

            assertThat(given.pending()).isNull();
            assertThat(given.description()).isEqualTo(FIRST);
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> published().revise().submit(List.of()).abandonRevision());
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> published().abandonRevision());
        }

        @Test
        @DisplayName("Art. 22(3): a revision can't bring in a state secret")
        void classifiedRevisionIsRefused() {
            assertThatExceptionOfType(PolicyViolation.class)
                    .isThrownBy(() -> published()
                            .revise()
                            .edit(conditionalEntry().classified().made()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.STATE_SECRET));
        }

        @Test
        void withdrawalEndsTheRevisionUnderWay() {
            var withdrawn = published().revise().withdraw("合并");

            assertThat(withdrawn.status()).isEqualTo(WITHDRAWN);
            assertThat(withdrawn.pending()).isNull();
        }
    }

    @Nested
    @DisplayName("Art. 16, 17: an entry in force is suspended and resumed")
    class SuspensionOfAnEntry {
        @Test
        void suspendedEntryIsResumed() {
            var suspended = published().suspend("数据待核实");

            assertThat(suspended.status()).isEqualTo(SUSPENDED);
            assertThat(suspended.reasons()).isEqualTo("数据待核实");
            var resumed = suspended.resume();
            assertThat(resumed.status()).isEqualTo(PUBLISHED);
            assertThat(resumed.reasons()).isNull();
            assertThat(resumed.revision()).isEqualTo(1);
        }

        @Test
        void revisionOfASuspendedEntryDoesNotResumeIt() {
            var second = published()
                    .suspend("数据待核实")
                    .revise()
                    .edit(SECOND)
                    .submit(List.of())
                    .publish(List.of(), LATER);

            assertThat(second.status()).isEqualTo(SUSPENDED);
            assertThat(second.reasons()).isEqualTo("数据待核实");
            assertThat(second.revision()).isEqualTo(2);
            assertThat(second.resume().description()).isEqualTo(SECOND);
        }

        @Test
        void suspendedEntryWithoutARevisionIsNotPublishedAgain() {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> published().suspend("数据待核实").publish(List.of(), LATER));
        }

        @Test
        void onlyWhatIsInForceIsSuspendedAndOnlyWhatIsSuspendedResumed() {
            var draft = Resource.draft(CODE, Actors.CIVIL_AFFAIRS, FIRST);
            assertThat(draft.status()).isEqualTo(DRAFT);
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> draft.suspend("数据待核实"));
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> published().resume());
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> published().suspend("一").suspend("二"));
        }
    }
}
