package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.ResourceStatus.DRAFT;
import static cn.govshare.catalog.resource.ResourceStatus.PUBLISHED;
import static cn.govshare.catalog.resource.ResourceStatus.RETURNED;
import static cn.govshare.catalog.resource.ResourceStatus.SUBMITTED;
import static cn.govshare.catalog.resource.ResourceStatus.SUSPENDED;
import static cn.govshare.catalog.resource.ResourceStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Art. 8: the life of an entry")
class ResourceStatusTest {
    @Test
    void tableCoversEveryStatus() {
        assertThat(ResourceStatus.table()).containsOnlyKeys(ResourceStatus.values());
    }

    @Test
    void theseStepsAndNoOthersArePossible() {
        var steps = Arrays.stream(ResourceStatus.values())
                .flatMap(from -> Arrays.stream(ResourceStatus.values())
                        .filter(from::canBecome)
                        .map(to -> List.of(from, to)));

        assertThat(steps)
                .containsExactlyInAnyOrder(
                        List.of(DRAFT, SUBMITTED),
                        List.of(SUBMITTED, DRAFT),
                        List.of(SUBMITTED, RETURNED),
                        List.of(SUBMITTED, PUBLISHED),
                        List.of(RETURNED, SUBMITTED),
                        List.of(PUBLISHED, SUSPENDED),
                        List.of(SUSPENDED, PUBLISHED),
                        List.of(PUBLISHED, WITHDRAWN),
                        List.of(SUSPENDED, WITHDRAWN));
    }

    @ParameterizedTest
    @EnumSource
    void onlyDraftsAndReturnedEntriesAreOpenForEditing(ResourceStatus status) {
        assertThat(status.isOpenForEditing())
                .isEqualTo(Stream.of(DRAFT, RETURNED).anyMatch(status::equals));
    }

    @ParameterizedTest
    @EnumSource
    void onlyPublishedAndSuspendedEntriesAreInForce(ResourceStatus status) {
        assertThat(status.isInForce()).isEqualTo(Stream.of(PUBLISHED, SUSPENDED).anyMatch(status::equals));
    }
}
