package cn.govshare.kernel.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.rule.RuleProfile.Limit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleProfileTest {
    @Test
    @DisplayName("Art. 17: the provider of a conditional resource answers within 10 working days")
    void liyangAnswersWithinTenDays() {
        assertThat(RuleProfile.shipped(RuleProfile.DEFAULT).limit(Duty.REPLY_CONDITIONAL))
                .isEqualTo(new Limit(10, "17"));
    }

    @Test
    @DisplayName("Art. 9: the catalog is updated within 15 working days")
    void liyangUpdatesItsCatalogWithinFifteenDays() {
        assertThat(RuleProfile.shipped("liyang-2020-15").limit(Duty.CATALOG_UPDATE))
                .isEqualTo(new Limit(15, "9"));
    }

    @Test
    @DisplayName("Order 809, art. 22: data is supplied within 20 working days of consent")
    void order809SuppliesWithinTwentyDays() {
        assertThat(RuleProfile.shipped("sc-809-2025").limit(Duty.SUPPLY_AFTER_CONSENT))
                .isEqualTo(new Limit(20, "22"));
    }

    @Test
    @DisplayName("Art. 19 says quickly and names no number")
    void liyangSetsNoNumberForCorrection() {
        var liyang = RuleProfile.shipped("liyang-2020-15");
        assertThat(liyang.hasLimit(Duty.CORRECTION)).isFalse();
        assertThatThrownBy(() -> liyang.limit(Duty.CORRECTION)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownProfileIsRefused() {
        assertThatThrownBy(() -> RuleProfile.shipped("../liyang")).isInstanceOf(IllegalArgumentException.class);
    }
}
