package cn.govshare.approval.offer;

import static cn.govshare.approval.Samples.conditionalOffer;
import static cn.govshare.approval.Samples.newCode;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/// What every copy of the published entries does.
@DisplayName("Art. 7: the copy of the catalog")
@Transactional
public abstract class OffersContract {
    private Offers offers;

    protected abstract Offers offers();

    @BeforeEach
    void open() {
        offers = offers();
    }

    private static Offer revised(Offer offer) {
        return new Offer(
                offer.code(),
                offer.revision() + 1,
                "最低生活保障对象信息(修订)",
                offer.provider(),
                offer.sharingType(),
                offer.purposes(),
                offer.modes(),
                Map.of("id_number", SharingType.CONDITIONAL));
    }

    @Test
    void whatIsPublishedIsFoundAsItWas() {
        var offer = conditionalOffer(newCode());
        offers.publish(offer, 3);

        assertThat(offers.published(offer.code())).contains(offer);
        assertThat(offers.published(newCode())).isEmpty();
        assertThat(offers.labels(offer.code()))
                .containsEntry("id_number", "公民身份号码")
                .hasSize(3);
        assertThat(offers.labels(newCode())).isEmpty();
    }

    @Test
    void aNewerRevisionReplacesTheOlder() {
        var offer = conditionalOffer(newCode());
        offers.publish(offer, 3);
        offers.publish(revised(offer), 5);

        assertThat(offers.published(offer.code())).contains(revised(offer));
    }

    @Test
    void anOlderOrRepeatedStateHasNoEffect() {
        var offer = conditionalOffer(newCode());
        offers.publish(revised(offer), 5);
        offers.publish(offer, 3);
        offers.publish(offer, 5);
        offers.withdraw(offer.code(), 1, Actors.CIVIL_AFFAIRS, 4);

        assertThat(offers.published(offer.code())).contains(revised(offer));
    }

    @Test
    void whatIsWithdrawnIsNoLongerOfferedUntilItIsPublishedAnew() {
        var offer = conditionalOffer(newCode());
        offers.publish(offer, 3);
        offers.withdraw(offer.code(), 1, Actors.CIVIL_AFFAIRS, 4);
        assertThat(offers.published(offer.code())).isEmpty();

        offers.publish(revised(offer), 6);
        assertThat(offers.published(offer.code())).contains(revised(offer));
    }

    @Test
    void aWithdrawalThatIsReadFirstKeepsTheOlderStateOut() {
        var offer = conditionalOffer(newCode());
        offers.withdraw(offer.code(), 1, Actors.CIVIL_AFFAIRS, 4);
        offers.publish(offer, 3);

        assertThat(offers.published(offer.code())).isEmpty();
    }

    @Test
    void whatIsClearedIsGone() {
        var offer = conditionalOffer(newCode());
        offers.publish(offer, 3);
        offers.clear();

        assertThat(offers.published(offer.code())).isEmpty();
    }
}
