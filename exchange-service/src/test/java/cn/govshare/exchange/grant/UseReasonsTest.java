package cn.govshare.exchange.grant;

import static cn.govshare.kernel.vocabulary.ProvisionMode.BATCH_DOWNLOAD;
import static cn.govshare.kernel.vocabulary.ProvisionMode.ONLINE_QUERY;
import static cn.govshare.kernel.vocabulary.SharingType.CONDITIONAL;
import static cn.govshare.kernel.vocabulary.SharingType.NOT_SHARED;
import static cn.govshare.kernel.vocabulary.SharingType.UNCONDITIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UseReasonsTest extends UsePolicyCase {
    @Nested
    @DisplayName("Each denial says why")
    class Reasons {
        private UseProblem deny(Book book, ProvisionMode mode, String... items) {
            return reason(UsePolicy.decide(
                    Optional.of(offer(CONDITIONAL, CONDITIONAL, false)),
                    grants(book, ONLINE_QUERY),
                    use(mode, null, items),
                    TODAY,
                    ANYHOW));
        }

        @Test
        @DisplayName("Art. 17: no grant, expired, not yet valid, revoked, another mode, an item outside the grant")
        void nearestMiss() {
            assertThat(deny(Book.NOTHING, ONLINE_QUERY)).isEqualTo(UseProblem.NO_GRANT);
            assertThat(deny(Book.OTHER_RESOURCE, ONLINE_QUERY)).isEqualTo(UseProblem.NO_GRANT);
            assertThat(deny(Book.EXPIRED, ONLINE_QUERY)).isEqualTo(UseProblem.GRANT_EXPIRED);
            assertThat(deny(Book.NOT_YET_VALID, ONLINE_QUERY)).isEqualTo(UseProblem.GRANT_NOT_YET_VALID);
            assertThat(deny(Book.REVOKED, ONLINE_QUERY)).isEqualTo(UseProblem.GRANT_REVOKED);
            assertThat(deny(Book.GRANTED, BATCH_DOWNLOAD)).isEqualTo(UseProblem.MODE_NOT_GRANTED);
            assertThat(deny(Book.LIMITED_TO_NAME, ONLINE_QUERY, "income")).isEqualTo(UseProblem.ITEM_NOT_GRANTED);
            assertThat(deny(Book.GRANTED, ONLINE_QUERY, "name\" FROM x --")).isEqualTo(UseProblem.ITEM_NOT_GRANTED);
        }

        @ParameterizedTest
        @DisplayName("Art. 18: whoever has suspended a grant, it permits nothing")
        @EnumSource(GrantParty.class)
        void suspended(GrantParty party) {
            assertThat(reason(decide(limited(Set.of(party))))).isEqualTo(UseProblem.GRANT_SUSPENDED);
            assertThat(reason(decide(limited(EnumSet.allOf(GrantParty.class))))).isEqualTo(UseProblem.GRANT_SUSPENDED);
            assertThat(decide(limited(Set.of()))).isInstanceOf(Permit.class);
        }

        @Test
        @DisplayName(
                "Art. 17: rows limited by an item that the entry no longer has can't be told apart, so none leaves")
        void rowsOfNoItem() {
            var gone = new RowCondition("district", Comparison.EQ, List.of("320481"));
            assertThat(reason(decide(limited(Set.of(), gone)))).isEqualTo(UseProblem.ROWS_NOT_TOLD_APART);
        }

        @Test
        @DisplayName("Art. 17: row conditions of a grant travel with the permission")
        void rowsOfAGrant() {
            var permit = (Permit) decide(limited(Set.of(), new RowCondition("name", Comparison.PREFIX, List.of("张"))));
            assertThat(permit.limits()).singleElement().satisfies(limit -> {
                assertThat(limit.holds("张三")).isTrue();
                assertThat(limit.holds("李四")).isFalse();
                assertThat(limit.holds(null)).isFalse();
            });
        }

        private UseDecision decide(Grant grant) {
            return UsePolicy.decide(
                    Optional.of(offer(CONDITIONAL, CONDITIONAL, false)),
                    List.of(grant),
                    use(ONLINE_QUERY, null),
                    TODAY,
                    ANYHOW);
        }

        @Test
        @DisplayName("Art. 7: what is unknown or withdrawn is not published")
        void notPublished() {
            assertThat(reason(UsePolicy.decide(Optional.empty(), List.of(), use(ONLINE_QUERY, null), TODAY, ANYHOW)))
                    .isEqualTo(UseProblem.NOT_PUBLISHED);
            assertThat(reason(UsePolicy.decide(
                            Optional.of(offer(UNCONDITIONAL, UNCONDITIONAL, true)),
                            List.of(),
                            use(ONLINE_QUERY, null),
                            TODAY,
                            ANYHOW)))
                    .isEqualTo(UseProblem.NOT_PUBLISHED);
        }

        @Test
        @DisplayName("Art. 17: what is not shared is denied unless an order made a grant")
        void notShared() {
            var offer = Optional.of(offer(NOT_SHARED, NOT_SHARED, false));
            assertThat(reason(UsePolicy.decide(offer, List.of(), use(ONLINE_QUERY, null), TODAY, ANYHOW)))
                    .isEqualTo(UseProblem.NOT_SHARED);
            assertThat(UsePolicy.decide(
                            offer, grants(Book.GRANTED, ONLINE_QUERY), use(ONLINE_QUERY, null), TODAY, ANYHOW))
                    .isInstanceOf(Permit.class);
        }

        @Test
        @DisplayName("Art. 16: a mode that the entry does not offer")
        void modeNotOffered() {
            assertThat(reason(UsePolicy.decide(
                            Optional.of(offer(UNCONDITIONAL, UNCONDITIONAL, false)),
                            List.of(),
                            use(ProvisionMode.SYSTEM_INTEGRATION, null),
                            TODAY,
                            ANYHOW)))
                    .isEqualTo(UseProblem.MODE_NOT_OFFERED);
        }

        @Test
        @DisplayName("Art. 17: a grant that is named must itself permit")
        void namedGrantMustHold() {
            var offer = Optional.of(offer(CONDITIONAL, CONDITIONAL, false));
            var grants = grants(Book.GRANTED, ONLINE_QUERY);
            assertThat(reason(UsePolicy.decide(offer, grants, use(ONLINE_QUERY, UUID.randomUUID()), TODAY, ANYHOW)))
                    .isEqualTo(UseProblem.NO_GRANT);
            assertThat(UsePolicy.decide(offer, grants, use(ONLINE_QUERY, GRANT), TODAY, ANYHOW))
                    .isInstanceOf(Permit.class);
        }
    }

    @Nested
    @DisplayName("Art. 10: items that are narrower than their entry")
    class NarrowerItems {
        private final Optional<Offer> offer = Optional.of(offer(UNCONDITIONAL, CONDITIONAL, false));

        @Test
        void leaveOnlyWithAGrant() {
            var all = (Permit) UsePolicy.decide(offer, List.of(), use(ONLINE_QUERY, null), TODAY, ANYHOW);
            assertThat(all.itemNames()).containsExactly("id_number", "name");
            assertThat(reason(UsePolicy.decide(offer, List.of(), use(ONLINE_QUERY, null, "income"), TODAY, ANYHOW)))
                    .isEqualTo(UseProblem.NO_GRANT);
        }

        @Test
        void leaveWithAGrantBesideTheFreeOnes() {
            var grant = grant(RESOURCE, Set.of("income"), ONLINE_QUERY, TODAY, TODAY, false);
            var permit = (Permit)
                    UsePolicy.decide(offer, List.of(grant), use(ONLINE_QUERY, null, "name", "income"), TODAY, ANYHOW);
            assertThat(permit.itemNames()).containsExactly("name", "income");
            assertThat(permit.grant()).contains(GRANT);
        }
    }

    @ParameterizedTest
    @DisplayName("Art. 18: another spelling of a purpose states no purpose")
    @ValueSource(strings = {"", "administrative_basis", "ＡＤＭＩＮＩＳＴＲＡＴＩＶＥ＿ＢＡＳＩＳ", "ADMINISTRATIVE_BASIS ", "作为行政依据"})
    void spellingOfPurpose(String stated) {
        assertThat(AskedUse.purpose(stated)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("Every reason has a code, an article and both languages")
    void everyReasonIsComplete(UseProblem problem) {
        assertThat(problem.code()).startsWith("use/");
        assertThat(problem.article()).isNotEmpty();
        assertThat(problem.title().zh()).isNotEqualTo(problem.title().en());
        assertThat(problem.detail().zh()).isNotEqualTo(problem.detail().en());
    }

    private static Stream<UseProblem> problems() {
        return Stream.of(UseProblem.values());
    }
}
