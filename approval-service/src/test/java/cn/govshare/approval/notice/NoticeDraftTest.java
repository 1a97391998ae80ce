package cn.govshare.approval.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A notice says in Chinese and English what happened")
class NoticeDraftTest {
    @ParameterizedTest
    @EnumSource
    void everyTemplateIsFilledByItsFactsAlone(NoticeKind kind) {
        var draft = NoticeDraft.of(kind, Addressee.bureau(), "key");
        for (var fact : kind.facts()) {
            draft = draft.fact(fact, Text.of("〔%s〕".formatted(fact), "<%s>".formatted(fact)));
        }
        var texts = Stream.of(draft.title(), draft.body()).toList();
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.zh()).matches("[^{}<>]*\\p{IsHan}[^{}<>]*").doesNotContain("null");
            assertThat(text.en()).matches("[^{}〔〕\\p{IsHan}]+").doesNotContain("null");
        });
        assertThat(kind.facts())
                .allSatisfy(fact -> assertThat(texts.get(0).zh() + texts.get(1).zh())
                        .as("the Chinese text states what the English one states")
                        .contains(fact.name()));
    }

    @Test
    void aNoticeThatLacksAFactIsNotTold() {
        var draft = NoticeDraft.of(NoticeKind.SUPPLY_STARTED, Addressee.contactOf(Actors.HOUSING), "key")
                .fact(Fact.PROVIDER, "溧阳市民政局");
        assertThatThrownBy(draft::title)
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class, e -> assertThat(e).hasMessageContaining("RESOURCE"));
    }

    @Test
    void whatAFactSaysIsNeverTakenForAPlace() {
        var draft = NoticeDraft.of(NoticeKind.GRANT_EXPIRING, Addressee.contactOf(Actors.HOUSING), "key")
                .fact(Fact.RESOURCE, "{VALID_UNTIL}")
                .fact(Fact.VALID_UNTIL, LocalDate.of(2026, 12, 31));
        assertThat(draft.title().zh()).isEqualTo("{VALID_UNTIL}的授权将于 2026-12-31 到期");
    }

    @Test
    void aNameCanNotBreakAMailsSubjectInTwo() {
        var draft = NoticeDraft.of(NoticeKind.GRANT_EXPIRING, Addressee.contactOf(Actors.HOUSING), "key")
                .fact(Fact.RESOURCE, "甲\r\nBcc: a@b.example")
                .fact(Fact.VALID_UNTIL, LocalDate.of(2026, 12, 31));
        var digest = new Digest(List.of(Notice.of(UUID.randomUUID(), draft, Instant.EPOCH)), "");
        assertThat(digest.subject()).isEqualTo("甲 Bcc: a@b.example的授权将于 2026-12-31 到期");
    }

    @Test
    @DisplayName("Art. 25: a department's post names the department, the city's posts none")
    void postsAreOfADepartmentOrOfTheCity() {
        assertThat(Addressee.headOf(Actors.LAND).department()).isEqualTo(Actors.LAND);
        assertThat(Addressee.leadingGroup().department()).isNull();
        assertThatThrownBy(() -> new Addressee(Post.HEAD, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Addressee(Post.BUREAU, Actors.LAND)).isInstanceOf(IllegalArgumentException.class);
    }
}
