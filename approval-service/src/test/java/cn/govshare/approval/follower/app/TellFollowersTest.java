package cn.govshare.approval.follower.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.RememberedNotices;
import cn.govshare.approval.offer.NamedDepartments;
import cn.govshare.kernel.event.FollowedEntryChanged;
import cn.govshare.kernel.event.FollowedEntryChanged.Change;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 7: who follows an entry is told at the department's post what became of it")
class TellFollowersTest {
    private final RememberedNotices notices = new RememberedNotices();
    private final TellFollowers tell =
            new TellFollowers(notices, new NamedDepartments(Map.of(Actors.CIVIL_AFFAIRS, "民政局")));

    private void changed(Change change, @Nullable String reason, long version) {
        tell.changed(new FollowedEntryChanged(
                new ResourceCode("3320481001001/000001"),
                "低保对象",
                Actors.CIVIL_AFFAIRS,
                change,
                2,
                List.of(Actors.HOUSING, Actors.EDUCATION),
                reason,
                Instant.parse("2026-11-22T02:00:00Z"),
                version));
    }

    @Test
    void everyFollowingDepartmentIsToldOnce() {
        changed(Change.SUSPENDED, "正在核对", 5);
        changed(Change.SUSPENDED, "正在核对", 5);

        assertThat(notices.told())
                .extracting(NoticeDraft::to)
                .containsExactly(Addressee.contactOf(Actors.HOUSING), Addressee.contactOf(Actors.EDUCATION));
        var first = notices.told().getFirst();
        assertThat(first.title().zh()).isEqualTo("所关注的低保对象已暂停,理由:正在核对");
        assertThat(first.body().zh()).contains("民政局", "3320481001001/000001", "已暂停", "第 7 条");
        assertThat(first.body().en()).contains("suspended, because: 正在核对");
    }

    @Test
    void aLaterChangeIsToldAgain() {
        changed(Change.REVISED, null, 5);
        changed(Change.WITHDRAWN, "并入新条目", 6);

        assertThat(notices.told()).hasSize(4);
        assertThat(notices.told().getFirst().title().zh()).isEqualTo("所关注的低保对象已修订为第 2 版");
        assertThat(notices.told().getLast().title().en()).contains("withdrawn, because: 并入新条目");
    }
}
