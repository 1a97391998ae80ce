package cn.govshare.exchange.grant;

import static cn.govshare.kernel.vocabulary.ProvisionMode.BATCH_DOWNLOAD;
import static cn.govshare.kernel.vocabulary.ProvisionMode.ONLINE_QUERY;
import static cn.govshare.kernel.vocabulary.SharingType.UNCONDITIONAL;
import static cn.govshare.kernel.vocabulary.UsePurpose.ADMINISTRATIVE_BASIS;
import static cn.govshare.kernel.vocabulary.UsePurpose.WORK_REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UsePolicyTest extends UsePolicyCase {
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
        return UsePolicy.decide(Optional.of(offer), grants(cell.book(), cell.grantedMode()), use, TODAY, ANYHOW);
    }
}
