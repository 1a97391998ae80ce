package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.DescriptionFixture.basicEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.itemSharedAs;
import static cn.govshare.catalog.resource.DescriptionFixture.notSharedEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every keeper of resources does; each test works with a department of its own.
public abstract class ResourcesContract {
    private static final AtomicInteger DEPARTMENTS = new AtomicInteger(100);

    private final DepartmentCode provider = Actors.department(DEPARTMENTS.incrementAndGet());

    protected abstract Resources resources();

    /// Makes a department known, where that is needed.
    protected abstract void register(DepartmentCode department);

    private Resource added(String name) {
        return added(conditionalEntry().named(name).made());
    }

    private Resource added(ResourceDescription description) {
        register(provider);
        var classification = "9" + provider.value().substring(10, 17);
        var sequence = resources().nextSequence(classification);
        var resource =
                Resource.draft(new ResourceCode("%s/%06d".formatted(classification, sequence)), provider, description);
        resources().add(resource);
        return resource;
    }

    private Resource saved(Resource resource) {
        resources().save(resource);
        return resource;
    }

    private List<String> names(ResourceQuery query) {
        return resources().list(query).stream()
                .map(each -> each.description().name())
                .toList();
    }

    private ResourceQuery all(@Nullable ResourceStatus status, @Nullable String words, String after, int limit) {
        return new ResourceQuery(null, true, status, provider, words, after, limit);
    }

    @Test
    public void whatIsAddedIsFoundWordForWord() {
        for (var description : List.of(
                conditionalEntry()
                        .withMoreItems(itemSharedAs(SharingType.NOT_SHARED))
                        .made(),
                basicEntry().made(),
                notSharedEntry().made())) {
            var resource = added(description);

            assertThat(resources().find(resource.code())).contains(resource);
        }
    }

    @Test
    public void whatIsSavedIsFoundWithAllThatHasBecomeOfIt() {
        var published = saved(saved(added("低保").submit(List.of())).publish(List.of(), LocalDate.of(2026, 11, 20)));
        assertThat(resources().find(published.code())).contains(published);

        var withdrawn = saved(published.withdraw("由新资源替代"));
        assertThat(resources().find(withdrawn.code())).contains(withdrawn);
    }

    @Test
    public void unknownCodeIsNotFound() {
        assertThat(resources().find(new ResourceCode("999999999/999999"))).isEmpty();
    }

    @Test
    public void laterOfTwoChangesOfTheSameVersionIsRefused() {
        var seenByBoth = added("低保");
        saved(seenByBoth.edit(conditionalEntry().named("低保一").made()));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> resources()
                        .save(seenByBoth.edit(conditionalEntry().named("低保二").made())))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.CHANGED_MEANWHILE));
        assertThat(names(all(null, null, "", 10))).containsExactly("低保一");
    }

    @Test
    public void nameIsTakenOnceAnotherOfTheProviderIsInReviewOrInForce() {
        var first = added("低保 对象");
        var second = added("低保·对象");
        var key = second.description().nameKey();

        assertThat(resources().isNameTaken(provider, key, second.code())).isFalse();
        var submitted = saved(first.submit(List.of()));
        assertThat(resources().isNameTaken(provider, key, second.code())).isTrue();
        assertThat(resources().isNameTaken(provider, key, first.code())).isFalse();
        assertThat(resources().isNameTaken(Actors.EDUCATION, key, second.code()))
                .isFalse();
        saved(saved(submitted.publish(List.of(), LocalDate.of(2026, 11, 20))).withdraw("合并"));
        assertThat(resources().isNameTaken(provider, key, second.code())).isFalse();
    }

    @Test
    public void secondOfTwoSubmissionsOfOneNameIsRefused() {
        saved(added("低保 对象").submit(List.of()));
        var second = added("低保·对象");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> resources().save(second.submit(List.of())))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.NAME_TAKEN));
    }

    @Test
    public void listIsInTheOrderOfCodesPageByPage() {
        var first = added("甲");
        var second = added("乙");
        var third = added("丙");

        assertThat(names(all(null, null, "", 2))).containsExactly("甲", "乙");
        assertThat(names(all(null, null, second.code().value(), 2))).containsExactly("丙");
        assertThat(names(all(null, null, third.code().value(), 2))).isEmpty();
        assertThat(first.code()).isLessThan(second.code());
    }

    @Test
    public void listIsNarrowedByStatusAndByWordsOfTheName() {
        added("低保对象信息");
        saved(added("LPG 经营企业_名录").submit(List.of()));

        assertThat(names(all(ResourceStatus.SUBMITTED, null, "", 10))).containsExactly("LPG 经营企业_名录");
        assertThat(names(all(null, "对象", "", 10))).containsExactly("低保对象信息");
        assertThat(names(all(null, "lpg", "", 10))).containsExactly("LPG 经营企业_名录");
        assertThat(names(all(null, "_", "", 10))).containsExactly("LPG 经营企业_名录");
        assertThat(names(all(null, "%", "", 10))).isEmpty();
    }

    @Test
    public void unpublishedResourcesAreSeenByThoseWhoMaySeeThem() {
        added("草稿");
        saved(saved(added("已发布").submit(List.of())).publish(List.of(), LocalDate.of(2026, 11, 20)));

        assertThat(names(new ResourceQuery(null, false, null, provider, null, "", 10)))
                .containsExactly("已发布");
        assertThat(names(new ResourceQuery(Actors.EDUCATION, false, null, provider, null, "", 10)))
                .containsExactly("已发布");
        assertThat(names(new ResourceQuery(provider, false, null, provider, null, "", 10)))
                .containsExactly("草稿", "已发布");
    }

    @Test
    public void sequenceCountsUnderEachClassification() {
        var one = "8" + provider.value().substring(10, 17);
        var other = "7" + provider.value().substring(10, 17);

        assertThat(resources().nextSequence(one)).isEqualTo(1);
        assertThat(resources().nextSequence(one)).isEqualTo(2);
        assertThat(resources().nextSequence(other)).isEqualTo(1);
    }
}
