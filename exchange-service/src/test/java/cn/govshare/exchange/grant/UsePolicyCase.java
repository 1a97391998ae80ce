package cn.govshare.exchange.grant;

import static cn.govshare.kernel.vocabulary.ProvisionMode.BATCH_DOWNLOAD;
import static cn.govshare.kernel.vocabulary.ProvisionMode.ONLINE_QUERY;
import static cn.govshare.kernel.vocabulary.UsePurpose.ADMINISTRATIVE_BASIS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseLimits.Circumstances;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Grants, entries and uses as the tests of the policy need them.
abstract class UsePolicyCase {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final ResourceCode RESOURCE = new ResourceCode("3320481001001/000001");
    static final Circumstances ANYHOW = new Circumstances("", Optional.empty(), LocalTime.NOON);
    static final UUID GRANT = UUID.fromString("00000000-0000-4000-8000-000000000001");

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

    static List<Grant> grants(Book book, ProvisionMode mode) {
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

    static Grant grant(
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

    static Grant limited(Set<GrantParty> suspendedBy, RowCondition... rows) {
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

    static Offer offer(SharingType sharing, SharingType ofIncome, boolean withdrawn) {
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
                false,
                1);
    }

    static PublishedItem item(String name, boolean key, SharingType sharing) {
        return new PublishedItem(name, name, ItemType.STRING, 50, null, key, key, key, null, null, sharing);
    }

    static AskedUse use(ProvisionMode mode, @Nullable UUID grant, String... items) {
        return new AskedUse(
                RESOURCE,
                Actors.HOUSING,
                Optional.of(ADMINISTRATIVE_BASIS),
                "公租房资格审核",
                Optional.ofNullable(grant),
                Set.of(items),
                mode);
    }

    static UseProblem reason(UseDecision decision) {
        assertThat(decision).isInstanceOf(Deny.class);
        return ((Deny) decision).reason();
    }
}
