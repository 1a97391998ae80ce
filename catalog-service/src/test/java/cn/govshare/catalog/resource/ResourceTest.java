package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.DescriptionFixture.basicEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.unconditionalEntry;
import static cn.govshare.catalog.resource.ResourceStatus.DRAFT;
import static cn.govshare.catalog.resource.ResourceStatus.PUBLISHED;
import static cn.govshare.catalog.resource.ResourceStatus.RETURNED;
import static cn.govshare.catalog.resource.ResourceStatus.SUBMITTED;
import static cn.govshare.catalog.resource.ResourceStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceTest {
    private static final ResourceCode CODE = new ResourceCode("3320481001001/000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Resource draft() {
        return Resource.draft(CODE, Actors.CIVIL_AFFAIRS, conditionalEntry().made());
    }

    private static Resource submitted() {
        return draft().submit(List.of());
    }

    private static Resource published() {
        return submitted().publish(List.of(), TODAY);
    }

    @Nested
    @DisplayName("Art. 8(2): departments compile, the bureau reviews")
    class LifeCycle {
        @Test
        void draftIsSubmittedAndPublishedAsItsFirstRevision() {
            var resource = published();

            assertThat(resource.status()).isEqualTo(PUBLISHED);
            assertThat(resource.revision()).isEqualTo(1);
            assertThat(resource.publishedOn()).isEqualTo(TODAY);
            assertThat(resource.version()).isEqualTo(3);
        }

        @Test
        void returnedEntryKeepsTheReasonsUntilItIsSubmittedAgain() {
            var returned = submitted().giveBack("摘要不清楚");

            assertThat(returned.status()).isEqualTo(RETURNED);
            assertThat(returned.reasons()).isEqualTo("摘要不清楚");
            assertThat(returned.edit(conditionalEntry().summarised("更清楚的摘要").made())
                            .reasons())
                    .isEqualTo("摘要不清楚");
            assertThat(returned.submit(List.of()).reasons()).isNull();
        }

        @Test
        void withdrawnEntryKeepsItsRevision() {
            var withdrawn = published().withdraw("由新资源替代");

            assertThat(withdrawn.status()).isEqualTo(WITHDRAWN);
            assertThat(withdrawn.revision()).isEqualTo(1);
        }

        @Test
        void submittedEntryCannotBeEdited() {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> submitted().edit(conditionalEntry().made()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.NOT_IN_THIS_STATE));
        }

        @Test
        void draftCannotBePublishedWithoutSubmission() {
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> draft().publish(List.of(), TODAY));
        }

        @Test
        void kindIsFixedByTheCode() {
            assertThatExceptionOfType(PolicyViolation.class)
                    .isThrownBy(() -> draft().edit(basicEntry().made()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.KIND_IS_FIXED));
        }

        @Test
        void faultsForbidSubmissionAndPublication() {
            var faults = List.of(new Fault("/summary", "summary-is-stated", Text.of("缺摘要", "no summary"), "8(1)"));

            assertThatExceptionOfType(PolicyViolation.class)
                    .isThrownBy(() -> draft().submit(faults))
                    .satisfies(e -> assertThat(e.faults()).isEqualTo(faults));
            assertThatExceptionOfType(PolicyViolation.class)
                    .isThrownBy(() -> submitted().publish(faults, TODAY))
                    .satisfies(e -> assertThat(e.faults()).isEqualTo(faults));
        }
    }

    @Nested
    @DisplayName("Art. 22(3): state secrets are refused")
    class StateSecrets {
        @Test
        void classifiedMaterialIsNotEvenKeptAsADraft() {
            assertThatExceptionOfType(PolicyViolation.class)
                    .isThrownBy(() -> Resource.draft(
                            CODE,
                            Actors.CIVIL_AFFAIRS,
                            conditionalEntry().classified().made()))
                    .satisfies(e -> assertThat(e.code().article()).isEqualTo("22(3)"))
                    .satisfies(e -> assertThat(e.faults()).hasSize(1));
        }

        @Test
        void draftCannotBecomeClassified() {
            assertThatExceptionOfType(PolicyViolation.class)
                    .isThrownBy(
                            () -> draft().edit(conditionalEntry().classified().made()));
        }
    }

    @Nested
    @DisplayName("Art. 7: what is published is for everybody")
    class Visibility {
        @ParameterizedTest
        @EnumSource
        void publishedEntryIsSeenByEveryRoleOfEveryDepartment(Role role) {
            assertThat(published().isVisibleTo(Actors.of(Actors.EDUCATION, role)))
                    .isTrue();
        }

        @Test
        void draftIsSeenByTheProvidersPeopleAndTheBureauOnly() {
            assertThat(sees(Actors.CIVIL_AFFAIRS, Role.CATALOGER)).isTrue();
            assertThat(sees(Actors.CIVIL_AFFAIRS, Role.DEPARTMENT_HEAD)).isTrue();
            assertThat(sees(Actors.BUREAU, Role.PLATFORM_OPERATOR)).isTrue();
            assertThat(sees(Actors.CIVIL_AFFAIRS, Role.BUSINESS_SYSTEM)).isFalse();
            assertThat(sees(Actors.EDUCATION, Role.CATALOGER)).isFalse();
            assertThat(sees(Actors.AUDIT_OFFICE, Role.AUDITOR)).isFalse();
        }

        private boolean sees(DepartmentCode department, Role role) {
            Actor actor = Actors.of(department, role);
            return draft().isVisibleTo(actor);
        }
    }

    @Nested
    @DisplayName("Art. 10, 16: what the other services are told")
    class Announcement {
        @Test
        void itemWithoutOwnTypeIsSharedAsItsEntry() {
            var event = CatalogEntry.of(published(), "account").published(null, 3);

            assertThat(event.items())
                    .allSatisfy(item -> assertThat(item.sharingType())
                            .isEqualTo(conditionalEntry().made().sharingType()));
            assertThat(event.terms()).isNotNull();
        }

        @Test
        void termsAreNotToldWhereNothingIsConditional() {
            var open = Resource.draft(
                            CODE,
                            Actors.CIVIL_AFFAIRS,
                            unconditionalEntry().on(SharingTerms.UNSTATED).made())
                    .submit(List.of())
                    .publish(List.of(), TODAY);

            assertThat(CatalogEntry.of(open, "account").published(null, 3).terms())
                    .isNull();
        }
    }

    @Test
    @DisplayName("Art. 8(1): names are told apart without punctuation, spaces, width and case")
    void nameKeyIgnoresPunctuationAndSpaces() {
        assertThat(conditionalEntry().named("低保 对象(ABC)-信息。").made().nameKey())
                .isEqualTo(conditionalEntry().named("低保对象（abc）信息").made().nameKey())
                .isEqualTo("低保对象abc信息");
    }

    @Test
    void draftHasNoRevision() {
        assertThat(draft().status()).isEqualTo(DRAFT);
        assertThat(draft().revision()).isZero();
        assertThat(submitted().status()).isEqualTo(SUBMITTED);
    }
}
