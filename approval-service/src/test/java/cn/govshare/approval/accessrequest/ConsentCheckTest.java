package cn.govshare.approval.accessrequest;

import static cn.govshare.approval.Samples.TODAY;
import static cn.govshare.approval.Samples.conditionalOffer;
import static cn.govshare.approval.Samples.offer;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.Samples;
import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 7, 17: a consent grants nothing that was not asked for or is not offered any more")
class ConsentCheckTest {
    private final AccessRequest request = submittedRequest();
    private final Offer offer = conditionalOffer(request.resource());

    private List<String> faults(Set<String> items, @Nullable Offer now, LocalDate today) {
        return faults(new ConsentTerms(items, List.of(), null, null, null, null), now, today);
    }

    private List<String> faults(ConsentTerms terms, @Nullable Offer now, LocalDate today) {
        return ConsentCheck.faults(request, terms, now, today).stream()
                .map(Fault::code)
                .toList();
    }

    @Test
    void allOrSomeOfTheItems() {
        assertThat(faults(Set.of("id_number", "monthly_amount"), offer, TODAY)).isEmpty();
        assertThat(faults(Set.of("id_number"), offer, TODAY)).isEmpty();
    }

    @Test
    void noItemIsNoConsent() {
        assertThat(faults(Set.of(), offer, TODAY)).containsExactly("items-missing");
    }

    @Test
    void nothingBeyondTheRequest() {
        assertThat(faults(Set.of("id_number", "name"), offer, TODAY)).containsExactly("item-not-requested");
    }

    @Test
    void nothingThatTheCatalogHasTakenBack() {
        assertThat(faults(Set.of("id_number"), null, TODAY)).containsExactly("resource-not-offered");
        assertThat(faults(Set.of("id_number"), offer(request.resource(), SharingType.NOT_SHARED), TODAY))
                .containsExactly("resource-not-offered");
        var narrower = new Offer(
                offer.code(),
                2,
                offer.name(),
                offer.provider(),
                offer.sharingType(),
                offer.purposes(),
                offer.modes(),
                Map.of("id_number", SharingType.NOT_SHARED, "monthly_amount", SharingType.CONDITIONAL));
        assertThat(faults(Set.of("id_number", "monthly_amount"), narrower, TODAY))
                .containsExactly("item-not-offered");
    }

    private static Offer revised(Offer offer, DepartmentCode provider, Set<ProvisionMode> modes) {
        return new Offer(
                offer.code(),
                2,
                offer.name(),
                provider,
                offer.sharingType(),
                offer.purposes(),
                modes,
                offer.items(),
                offer.traits(),
                offer.labels());
    }

    @Test
    void aModeThatIsNotOfferedAnyMoreIsNotGranted() {
        var machine = revised(offer, offer.provider(), Set.of(ProvisionMode.FRONT_END_MACHINE));
        assertThat(faults(Set.of("id_number"), machine, TODAY)).containsExactly("mode-not-offered");
    }

    @Test
    void whoDoesNotProvideItAnyMoreCanNotAgree() {
        var moved = revised(offer, Actors.LAND, offer.modes());
        assertThat(faults(Set.of("id_number"), moved, TODAY)).containsExactly("provider-changed");
    }

    @Test
    @DisplayName("Art. 18: rows that the entry of today can't tell apart are not granted")
    void rowsThatTheEntryCanNotTellApartAreNotGranted() {
        var use = Samples.use();
        var asked = new IntendedUse(
                use.purpose(),
                use.matter(),
                use.legalDuty(),
                use.items(),
                List.of(new RowCondition("town", RowCondition.Comparison.EQ, List.of("320481101"))),
                use.mode(),
                null,
                use.quota(),
                null,
                use.validUntil());
        var filing = new Filing(request.consumer(), null, offer, asked, null);
        var ofATown = AccessRequest.submit(request.id(), filing, request.term(), "zjj.cataloger", Samples.NOW);

        assertThat(ConsentCheck.faults(ofATown, ConsentTerms.WHOLE, offer, TODAY).stream()
                        .map(Fault::code))
                .containsExactly("rows-not-offered");
    }

    @Test
    void aPeriodThatIsOverCanNotBeGranted() {
        var last = request.use().validUntil();
        assertThat(faults(Set.of("id_number"), offer, last)).isEmpty();
        assertThat(faults(Set.of("id_number"), offer, last.plusDays(1))).containsExactly("period-over");
    }

    @Test
    @DisplayName("Art. 17, 18: a consent may limit rows, volume and period, and never widens them")
    void limitsNarrowTheRequest() {
        var money = new RowCondition("monthly_amount", RowCondition.Comparison.BETWEEN, List.of("0", "800.50"));
        var person = new RowCondition("id_number", RowCondition.Comparison.EQ, List.of("320481199001011234"));
        var word = new RowCondition("monthly_amount", RowCondition.Comparison.EQ, List.of("很多"));
        var unknown = new RowCondition("town", RowCondition.Comparison.EQ, List.of("320481101"));
        var until = request.use().validUntil();

        assertThat(faults(new ConsentTerms(null, List.of(money), 100L, 10L, "不得留存", TODAY), offer, TODAY))
                .isEmpty();
        assertThat(faults(new ConsentTerms(null, List.of(person, word, unknown), null, null, null, null), offer, TODAY))
                .containsExactly("row-names-person", "row-value-unfit", "row-item-unknown");
        assertThat(faults(new ConsentTerms(null, List.of(), null, null, null, until.plusDays(1)), offer, TODAY))
                .containsExactly("period-not-requested");
        assertThat(faults(new ConsentTerms(null, List.of(), null, null, null, TODAY.minusDays(1)), offer, TODAY))
                .containsExactly("period-not-requested");
    }
}
