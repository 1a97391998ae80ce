package cn.govshare.exchange.grant;

import static cn.govshare.kernel.vocabulary.ProvisionMode.BATCH_DOWNLOAD;
import static cn.govshare.kernel.vocabulary.ProvisionMode.ONLINE_QUERY;
import static cn.govshare.kernel.vocabulary.SharingType.CONDITIONAL;
import static cn.govshare.kernel.vocabulary.SharingType.NOT_SHARED;
import static cn.govshare.kernel.vocabulary.SharingType.UNCONDITIONAL;
import static cn.govshare.kernel.vocabulary.UsePurpose.ADMINISTRATIVE_BASIS;
import static cn.govshare.kernel.vocabulary.UsePurpose.WORK_REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsePolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ResourceCode RESOURCE = new ResourceCode("3320481001001/000001");
    private static final UUID GRANT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /// What stands in the grant book for the consumer 住建局.
    enum Book {
        NOTHING,
        GRANTED,
        EXPIRED,
        NOT_YET_VALID,
        REVOKED,
        OTHER_RESOURCE,
        LIMITED_TO_NAME
    }

    /// What is asked for.
    enum Asked {
        EVERYTHING,
        NAME,
        INCOME,
        FOREIGN_ITEM
    }

    private record Cell(
            SharingType sharing,
            boolean withdrawn,
            Book book,
            DepartmentCode caller,
            Optional<UsePurpose> purpose,
            ProvisionMode mode,
            ProvisionMode grantedMode,
            Asked asked,
            boolean matter) {}

    private static Stream<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var sharing : SharingType.values()) {
            for (var withdrawn : List.of(false, true)) {
                for (var book : Book.values()) {
                    for (var caller : List.of(Actors.HOUSING, Actors.EDUCATION, Actors.CIVIL_AFFAIRS, Actors.BUREAU)) {
                        for (var purpose : List.of(
                                Optional.<UsePurpose>empty(),
                                Optional.of(ADMINISTRATIVE_BASIS),
                                Optional.of(WORK_REFERENCE))) {
                            for (var mode : EnumSet.of(ONLINE_QUERY, BATCH_DOWNLOAD)) {
                                for (var grantedMode : EnumSet.of(ONLINE_QUERY, BATCH_DOWNLOAD)) {
                                    for (var asked : Asked.values()) {
                                        for (var matter : List.of(true, false)) {
                                            cells.add(new Cell(
                                                    sharing,
                                                    withdrawn,
                                                    book,
                                                    caller,
                                                    purpose,
                                                    mode,
                                                    grantedMode,
                                                    asked,
                                                    matter));
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return cells.stream();
    }

    @Test
    @DisplayName("Art. 16–18: of the whole matrix only the granted and the unconditional cells are permitted")
    void wholeMatrix() {
        var permitted = new ArrayList<Cell>();
        cells().forEach(cell -> {
            var decision = decide(cell);
            assertThat(decision instanceof Permit).as("%s", cell).isEqualTo(expected(cell));
            if (decision instanceof Permit permit) {
                permitted.add(cell);
                assertThat(permit.itemNames()).as("%s", cell).isNotEmpty().isSubsetOf(openTo(cell));
            }
        });
        assertThat(cells()).hasSizeGreaterThan(10_000);
        assertThat(permitted).isNotEmpty();
    }

    /// The rule of the regulation written down once more, in other words than the code.
    private static boolean expected(Cell cell) {
        if (cell.withdrawn() || cell.purpose().isEmpty() || cell.asked() == Asked.FOREIGN_ITEM) {
            return false;
        }
        if (cell.sharing() == UNCONDITIONAL) {
            return cell.matter();
        }
        boolean holdsGrant = cell.caller().equals(Actors.HOUSING)
                && (cell.book() == Book.GRANTED || cell.book() == Book.LIMITED_TO_NAME);
        boolean itemsFit = cell.book() == Book.GRANTED || cell.asked() != Asked.INCOME;
        return holdsGrant
                && itemsFit
                && cell.purpose().get() == ADMINISTRATIVE_BASIS
                && cell.mode() == cell.grantedMode();
    }

    private static Set<String> openTo(Cell cell) {
        if (cell.sharing() == UNCONDITIONAL || cell.book() == Book.GRANTED) {
            return Set.of("id_number", "name", "income");
        }
        return Set.of("name");
    }

    private static UseDecision decide(Cell cell) {
        var items = switch (cell.asked()) {
            case EVERYTHING -> Set.<String>of();
            case NAME -> Set.of("name");
            case INCOME -> Set.of("name", "income");
            case FOREIGN_ITEM -> Set.of("name", "bank_account");
        };
        var use = new AskedUse(
                RESOURCE,
                cell.caller(),
                cell.purpose(),
                cell.matter() ? "公租房资格审核" : "",
                Optional.empty(),
                items,
                cell.mode());
        var offer = offer(cell.sharing(), cell.sharing(), cell.withdrawn());
        return UsePolicy.decide(Optional.of(offer), grants(cell.book(), cell.grantedMode()), use, TODAY);
    }

    private static List<Grant> grants(Book book, ProvisionMode mode) {
        var all = Set.of("id_number", "name", "income");
        return switch (book) {
            case NOTHING -> List.of();
            case GRANTED -> List.of(grant(RESOURCE, all, mode, TODAY.minusDays(9), TODAY, false));
            case EXPIRED -> List.of(grant(RESOURCE, all, mode, TODAY.minusDays(9), TODAY.minusDays(1), false));
            case NOT_YET_VALID -> List.of(grant(RESOURCE, all, mode, TODAY.plusDays(1), TODAY.plusDays(9), false));
            case REVOKED -> List.of(grant(RESOURCE, all, mode, TODAY.minusDays(9), TODAY.plusDays(9), true));
            case OTHER_RESOURCE ->
                List.of(grant(
                        new ResourceCode("3320481001001/000002"),
                        all,
                        mode,
                        TODAY.minusDays(9),
                        TODAY.plusDays(9),
                        false));
            case LIMITED_TO_NAME ->
                List.of(grant(RESOURCE, Set.of("name"), mode, TODAY.minusDays(9), TODAY.plusDays(9), false));
        };
    }

    private static Grant grant(
            ResourceCode resource,
            Set<String> items,
            ProvisionMode mode,
            LocalDate from,
            LocalDate until,
            boolean revoked) {
        return new Grant(
                GRANT,
                Actors.HOUSING,
                resource,
                ADMINISTRATIVE_BASIS,
                "公租房资格审核",
                items,
                mode,
                from,
                until,
                List.of(),
                GrantQuota.UNLIMITED,
                Set.of(),
                revoked);
    }

    private static Grant limited(Set<GrantParty> suspendedBy, RowCondition... rows) {
        return new Grant(
                GRANT,
                Actors.HOUSING,
                RESOURCE,
                ADMINISTRATIVE_BASIS,
                "公租房资格审核",
                Set.of("name"),
                ONLINE_QUERY,
                TODAY,
                TODAY,
                List.of(rows),
                GrantQuota.UNLIMITED,
                suspendedBy,
                false);
    }

    private static Offer offer(SharingType sharing, SharingType ofIncome, boolean withdrawn) {
        return new Offer(
                RESOURCE,
                1,
                "最低生活保障对象信息",
                Actors.CIVIL_AFFAIRS,
                sharing,
                Set.of(ONLINE_QUERY, BATCH_DOWNLOAD),
                List.of(
                        item("id_number", true, sharing),
                        item("name", false, sharing),
                        item("income", false, ofIncome)),
                withdrawn,
                1);
    }

    private static PublishedItem item(String name, boolean key, SharingType sharing) {
        return new PublishedItem(name, name, ItemType.STRING, 50, null, key, key, key, null, null, sharing);
    }

    private static AskedUse use(ProvisionMode mode, @Nullable UUID grant, String... items) {
        return new AskedUse(
                RESOURCE,
                Actors.HOUSING,
                Optional.of(ADMINISTRATIVE_BASIS),
                "公租房资格审核",
                Optional.ofNullable(grant),
                Set.of(items),
                mode);
    }

    private static UseProblem reason(UseDecision decision) {
        assertThat(decision).isInstanceOf(Deny.class);
        return ((Deny) decision).reason();
    }

    @Nested
    @DisplayName("Each denial says why")
    class Reasons {
        private UseProblem deny(Book book, ProvisionMode mode, String... items) {
            return reason(UsePolicy.decide(
                    Optional.of(offer(CONDITIONAL, CONDITIONAL, false)),
                    grants(book, ONLINE_QUERY),
                    use(mode, null, items),
                    TODAY));
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
                    TODAY);
        }

        @Test
        @DisplayName("Art. 7: what is unknown or withdrawn is not published")
        void notPublished() {
            assertThat(reason(UsePolicy.decide(Optional.empty(), List.of(), use(ONLINE_QUERY, null), TODAY)))
                    .isEqualTo(UseProblem.NOT_PUBLISHED);
            assertThat(reason(UsePolicy.decide(
                            Optional.of(offer(UNCONDITIONAL, UNCONDITIONAL, true)),
                            List.of(),
                            use(ONLINE_QUERY, null),
                            TODAY)))
                    .isEqualTo(UseProblem.NOT_PUBLISHED);
        }

        @Test
        @DisplayName("Art. 17: what is not shared is denied unless an order made a grant")
        void notShared() {
            var offer = Optional.of(offer(NOT_SHARED, NOT_SHARED, false));
            assertThat(reason(UsePolicy.decide(offer, List.of(), use(ONLINE_QUERY, null), TODAY)))
                    .isEqualTo(UseProblem.NOT_SHARED);
            assertThat(UsePolicy.decide(offer, grants(Book.GRANTED, ONLINE_QUERY), use(ONLINE_QUERY, null), TODAY))
                    .isInstanceOf(Permit.class);
        }

        @Test
        @DisplayName("Art. 16: a mode that the entry does not offer")
        void modeNotOffered() {
            assertThat(reason(UsePolicy.decide(
                            Optional.of(offer(UNCONDITIONAL, UNCONDITIONAL, false)),
                            List.of(),
                            use(ProvisionMode.SYSTEM_INTEGRATION, null),
                            TODAY)))
                    .isEqualTo(UseProblem.MODE_NOT_OFFERED);
        }

        @Test
        @DisplayName("Art. 17: a grant that is named must itself permit")
        void namedGrantMustHold() {
            var offer = Optional.of(offer(CONDITIONAL, CONDITIONAL, false));
            var grants = grants(Book.GRANTED, ONLINE_QUERY);
            assertThat(reason(UsePolicy.decide(offer, grants, use(ONLINE_QUERY, UUID.randomUUID()), TODAY)))
                    .isEqualTo(UseProblem.NO_GRANT);
            assertThat(UsePolicy.decide(offer, grants, use(ONLINE_QUERY, GRANT), TODAY))
                    .isInstanceOf(Permit.class);
        }
    }

    @Nested
    @DisplayName("Art. 10: items that are narrower than their entry")
    class NarrowerItems {
        private final Optional<Offer> offer = Optional.of(offer(UNCONDITIONAL, CONDITIONAL, false));

        @Test
        void leaveOnlyWithAGrant() {
            var all = (Permit) UsePolicy.decide(offer, List.of(), use(ONLINE_QUERY, null), TODAY);
            assertThat(all.itemNames()).containsExactly("id_number", "name");
            assertThat(reason(UsePolicy.decide(offer, List.of(), use(ONLINE_QUERY, null, "income"), TODAY)))
                    .isEqualTo(UseProblem.NO_GRANT);
        }

        @Test
        void leaveWithAGrantBesideTheFreeOnes() {
            var grant = grant(RESOURCE, Set.of("income"), ONLINE_QUERY, TODAY, TODAY, false);
            var permit =
                    (Permit) UsePolicy.decide(offer, List.of(grant), use(ONLINE_QUERY, null, "name", "income"), TODAY);
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
