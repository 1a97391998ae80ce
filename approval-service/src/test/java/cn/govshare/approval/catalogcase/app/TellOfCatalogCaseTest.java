package cn.govshare.approval.catalogcase.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.notice.RememberedNotices;
import cn.govshare.approval.offer.NamedDepartments;
import cn.govshare.kernel.event.CatalogCaseChanged;
import cn.govshare.kernel.event.CatalogCaseChanged.Kind;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 4, 17(2), 23: whom a case of the catalog concerns is told")
class TellOfCatalogCaseTest {
    private static final UUID ID = UUID.randomUUID();

    private final RememberedNotices notices = new RememberedNotices();
    private final TellOfCatalogCase tell =
            new TellOfCatalogCase(notices, new NamedDepartments(Map.of(Actors.HOUSING, "住建局")));
    private long version;

    private void moved(Kind kind, Step step, @Nullable String note, DepartmentCode... concerned) {
        tell.changed(new CatalogCaseChanged(
                ID,
                kind,
                "XQ-20261122-000001",
                "圩区闸口",
                Actors.HOUSING,
                step == Step.ROUTED ? Actors.LAND : null,
                List.of(concerned),
                step,
                null,
                note,
                Instant.parse("2026-11-22T02:00:00Z"),
                ++version));
    }

    private List<String> told() {
        return notices.told().stream()
                .map(each -> each.kind() + " " + each.to().post() + " "
                        + (each.to().department() == null
                                ? ""
                                : each.to().department().value()))
                .map(String::strip)
                .toList();
    }

    @Test
    @DisplayName("Art. 23: development-reform and finance are told the verdict, with its conditions")
    void verdictOnAProject() {
        moved(Kind.PROJECT_REVIEW, Step.FILED, null);
        moved(Kind.PROJECT_REVIEW, Step.PASSED_WITH_CONDITIONS, "圩区编码从平台获取");

        assertThat(told())
                .containsExactly(
                        "CATALOG_CASE_WAITS BUREAU",
                        "CATALOG_CASE_MOVED CONTACT " + Actors.HOUSING,
                        "PROJECT_REVIEWED DEVELOPMENT_REFORM",
                        "PROJECT_REVIEWED FINANCE");
        assertThat(notices.told().getLast().body().zh()).contains("住建局", "附条件通过:圩区编码从平台获取", "第 23 条");
        assertThat(notices.told().getLast().body().en()).contains("passed with conditions");
    }

    @Test
    @DisplayName("Art. 4(2): the source is told what it has to compile, the asker what came of it")
    void demandOnItsWay() {
        moved(Kind.DATA_DEMAND, Step.ROUTED, "请编目");
        moved(Kind.DATA_DEMAND, Step.RETURNED, "非本部门职责");
        moved(Kind.DATA_DEMAND, Step.MET, null);
        moved(Kind.DATA_DEMAND, Step.WITHDRAWN, null);

        assertThat(told())
                .containsExactly(
                        "CATALOG_CASE_WAITS CONTACT " + Actors.LAND,
                        "CATALOG_CASE_MOVED CONTACT " + Actors.HOUSING,
                        "CATALOG_CASE_WAITS BUREAU",
                        "CATALOG_CASE_MOVED CONTACT " + Actors.HOUSING);
    }

    @Test
    @DisplayName("Art. 4(3): every department that holds the datum is told its source")
    void sourceOfADatum() {
        moved(Kind.SOURCE_CASE, Step.FILED, null);
        moved(Kind.SOURCE_CASE, Step.SOURCE_NAMED, null, Actors.LAND, Actors.EDUCATION);

        assertThat(told())
                .containsExactly(
                        "CATALOG_CASE_MOVED CONTACT " + Actors.LAND, "CATALOG_CASE_MOVED CONTACT " + Actors.EDUCATION);
    }

    @Test
    @DisplayName("Art. 17(2): the department and its head are told what it must take from the platform")
    void decisionOnAForm() {
        moved(Kind.COLLECTION_FORM, Step.DECIDED, "圩区编码");

        assertThat(notices.told()).extracting(each -> each.to().post()).containsExactly(Post.CONTACT, Post.HEAD);
    }
}
