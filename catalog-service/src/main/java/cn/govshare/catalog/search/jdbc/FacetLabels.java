package cn.govshare.catalog.search.jdbc;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.resource.Themes;
import cn.govshare.catalog.search.Availability;
import cn.govshare.catalog.search.Facet;
import cn.govshare.catalog.search.FacetCount;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import org.springframework.stereotype.Component;

/// Says stored values in words.
@Component
class FacetLabels {
    private final Themes themes;

    FacetLabels(Themes themes) {
        this.themes = themes;
    }

    /// @param label the words as they are stored, for a department
    FacetCount count(String facet, String value, String label, long number) {
        var which = Facet.valueOf(facet);
        return new FacetCount(which, value, label(which, value, label), number);
    }

    private Text label(Facet facet, String value, String stored) {
        return switch (facet) {
            case PROVIDER -> Text.of(stored, stored);
            case KIND -> ResourceKind.valueOf(value).label();
            case REGISTER -> BasicRegister.valueOf(value).label();
            case THEME -> themes.byCode().getOrDefault(value, Text.of(value, value));
            case SHARING_TYPE -> SharingType.valueOf(value).label();
            case MODE -> ProvisionMode.valueOf(value).label();
            case UPDATE_CYCLE -> UpdateCycle.valueOf(value).label();
            case FRESHNESS -> FreshnessState.valueOf(value).label();
            case AVAILABILITY -> Availability.valueOf(value).label();
            case STATUS -> ResourceStatus.valueOf(value).label();
        };
    }
}
