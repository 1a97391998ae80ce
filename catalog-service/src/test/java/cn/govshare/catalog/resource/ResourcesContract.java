package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.DescriptionFixture.basicEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.itemSharedAs;
import static cn.govshare.catalog.resource.DescriptionFixture.notSharedEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DataGrade;
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
    public void revisionUnderWayIsKeptBesideWhatIsInForce() {
        var published = saved(saved(added("低保").submit(List.of())).publish(List.of(), LocalDate.of(2026, 11, 20)));
        var revised = saved(published.revise());
        var edited = saved(revised.edit(basicLike(published)));
        assertThat(resources().find(edited.code())).contains(edited);

        var submitted = saved(edited.submit(List.of()));
        var returned = saved(submitted.giveBack("摘要不清楚"));
        assertThat(resources().find(returned.code())).contains(returned);
        assertThat(returned.description().name()).isEqualTo("低保");

        var suspended = saved(returned.suspend("数据待核实"));
        assertThat(resources().find(suspended.code())).contains(suspended);
        var withdrawn = saved(suspended.withdraw("合并"));
        assertThat(resources().find(withdrawn.code())).contains(withdrawn);
        assertThat(withdrawn.pending()).isNull();
    }

    private static ResourceDescription basicLike(Resource resource) {
        return conditionalEntry()
                .named(resource.description().name() + "二")
                .ofFormatTypes("KingbaseES")
                .opened(true, "脱敏后开放")
                .graded("个人信息", DataGrade.SENSITIVE)
                .associatedWith(new ResourceCode("3320481001001/000009"))
                .made();
    }

    @Test
    public void revisionInReviewIsFoundByItsStatusByThoseWhoMaySeeIt() {
        var published = saved(saved(added("低保").submit(List.of())).publish(List.of(), LocalDate.of(2026, 11, 20)));
        saved(saved(published.revise()).submit(List.of()));

        assertThat(names(all(ResourceStatus.SUBMITTED, null, "", 10))).containsExactly("低保");
        assertThat(names(new ResourceQuery(Actors.EDUCATION, false, ResourceStatus.SUBMITTED, provider, null, "", 10)))
                .isEmpty();
    }

    @Test
    public void everyPublishedRevisionIsKept() {
        var first = saved(saved(added("低保").submit(List.of())).publish(List.of(), LocalDate.of(2026, 11, 20)));
        resources().add(CatalogEntry.of(first, "operator"));
        var second =
                saved(saved(saved(first.revise()).submit(List.of())).publish(List.of(), LocalDate.of(2026, 11, 21)));
        resources().add(CatalogEntry.of(second, "operator"));

        assertThat(resources().entries(first.code()))
                .containsExactly(CatalogEntry.of(first, "operator"), CatalogEntry.of(second, "operator"));
        assertThat(resources().entry(first.code(), 1)).contains(CatalogEntry.of(first, "operator"));
        assertThat(resources().entry(first.code(), 3)).isEmpty();
    }

    @Test
    public void associationsThatLeadBackAreFound() {
        var first = added("甲");
        var second =
                added(conditionalEntry().named("乙").associatedWith(first.code()).made());
        var third = added(
                conditionalEntry().named("丙").associatedWith(second.code()).made());
        var apart = added("丁");

        assertThat(resources().leadingBackTo(first.code(), List.of(third.code(), apart.code())))
                .containsExactly(third.code());
        assertThat(resources().leadingBackTo(first.code(), List.of(first.code())))
                .containsExactly(first.code());
        assertThat(resources().leadingBackTo(apart.code(), List.of(third.code())))
                .isEmpty();
        assertThat(resources().leadingBackTo(apart.code(), List.of())).isEmpty();
    }

    @Test
    public void codeBelongsToOneResourceOnly() {
        var first = added("甲");
        var second = Resource.draft(
                first.code(), provider, conditionalEntry().named("乙").made());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> resources().add(second))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ResourceProblem.CODE_TAKEN));
        assertThat(resources().find(first.code())).contains(first);
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
