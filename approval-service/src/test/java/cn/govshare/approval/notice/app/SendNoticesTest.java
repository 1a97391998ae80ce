package cn.govshare.approval.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Courier;
import cn.govshare.approval.notice.Delivery;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.DispatchStatus;
import cn.govshare.approval.notice.Dispatches;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Patience;
import cn.govshare.approval.notice.Posts;
import cn.govshare.approval.notice.Rhythm;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.approval.notice.Webhook;
import cn.govshare.approval.notice.Webhooks;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ApprovalServiceTest
@DisplayName("Notices travel by mail and webhook, gathered, once, and tried again")
class SendNoticesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(6000);

    private final ToldNotices told;
    private final Posts posts;
    private final Dispatches dispatches;
    private final Webhooks webhooks;
    private final PlatformTransactionManager transactions;
    private final MutableClock clock = new MutableClock();
    private final DepartmentCode department = Actors.department(NUMBER.incrementAndGet());
    private final String domain = department.value().toLowerCase(java.util.Locale.ROOT) + ".example";

    private static final class Postman implements Courier {
        private final Channel channel;
        private final List<Dispatch> carried = new CopyOnWriteArrayList<>();
        private Delivery answer = new Delivery.Taken();
        private boolean stumbles;

        Postman(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Delivery deliver(Dispatch dispatch) {
            carried.add(dispatch);
            if (stumbles) {
                throw new IllegalStateException("Unforeseen");
            }
            return answer;
        }
    }

    private final Postman mail = new Postman(Channel.EMAIL);
    private final Postman calls = new Postman(Channel.WEBHOOK);

    @Autowired
    SendNoticesTest(
            ToldNotices told,
            Posts posts,
            Dispatches dispatches,
            Webhooks webhooks,
            PlatformTransactionManager transactions) {
        this.told = told;
        this.posts = posts;
        this.dispatches = dispatches;
        this.webhooks = webhooks;
        this.transactions = transactions;
    }

    private SendNotices sendNotices() {
        return new SendNotices(
                dispatches,
                new Couriers(List.of(mail, calls)),
                new Rhythm(Duration.ofMinutes(10), Duration.ofHours(2), "https://share.liyang.example"),
                new Patience(2, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                clock,
                transactions);
    }

    private void tell(int duties) {
        var notices = new TellNotice(
                told, posts, dispatches, webhooks, new Couriers(List.of(mail, calls)), JsonMapper.shared(), clock);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            for (int i = 0; i < duties; i++) {
                notices.tell(NoticeDraft.of(
                                NoticeKind.SUPPLY_STARTED,
                                Addressee.contactOf(department),
                                UUID.randomUUID().toString())
                        .fact(Fact.PROVIDER, "溧阳市民政局")
                        .fact(Fact.RESOURCE, "第 %d 号信息资源".formatted(i + 1)));
            }
        });
    }

    private void appoint(PostHolder... holders) {
        posts.appoint(department, List.of(holders), 1);
    }

    private PostHolder contact(String name) {
        return new PostHolder(Post.CONTACT, name, null, name + "@" + domain, null);
    }

    private List<Dispatch> mailsTo(String name) {
        return mail.carried.stream()
                .filter(each -> each.target().equals(name + "@" + domain))
                .toList();
    }

    @Test
    @DisplayName("Nobody gets twenty mails for twenty duties")
    void twentyDutiesMakeOneMail() {
        appoint(contact("office"), contact("deputy"));
        tell(12);
        clock.advance(Duration.ofMinutes(5));
        tell(8);
        sendNotices().send();
        assertThat(mailsTo("office")).as("the first waits for others").isEmpty();

        clock.advance(Duration.ofMinutes(6));
        sendNotices().send();
        sendNotices().send();
        assertThat(mailsTo("office")).singleElement().satisfies(one -> {
            assertThat(one.subject()).contains("20 条通知");
            assertThat(one.body())
                    .contains("第 1 号信息资源", "第 12 号信息资源", "20. ", "https://share.liyang.example", "has begun to supply");
        });
        assertThat(mailsTo("deputy")).hasSize(1);

        tell(1);
        clock.advance(Duration.ofMinutes(11));
        sendNotices().send();
        assertThat(mailsTo("office")).as("not more than one mail in two hours").hasSize(1);
        clock.advance(Duration.ofHours(2));
        sendNotices().send();
        assertThat(mailsTo("office")).hasSize(2);
        assertThat(mailsTo("office").getLast().subject()).isEqualTo("溧阳市民政局已开始提供第 1 号信息资源");
    }

    @Test
    void theSubstituteIsMailedWhileTheHolderIsAway() {
        var today = LocalDate.of(2026, 11, 20);
        appoint(new PostHolder(
                Post.CONTACT,
                "办公室",
                null,
                "away@" + domain,
                new PostHolder.Substitute("李静", null, "substitute@" + domain, today, today)));
        tell(1);
        clock.advance(Duration.ofDays(1));
        tell(1);
        clock.advance(Duration.ofMinutes(11));
        sendNotices().send();
        assertThat(mailsTo("substitute")).hasSize(1);
        assertThat(mailsTo("away")).hasSize(1);
    }

    @Test
    void aCourierThatStumblesEndsSomeDayAndKeepsNobodyBack() {
        appoint(contact("office"));
        tell(1);
        clock.advance(Duration.ofMinutes(11));
        mail.stumbles = true;
        sendNotices().send();
        clock.advance(Duration.ofMinutes(1));
        sendNotices().send();

        var given = dispatches.find(mailsTo("office").getFirst().id()).orElseThrow();
        assertThat(given.status()).isEqualTo(DispatchStatus.DEAD);
        assertThat(given.lastError()).isEqualTo("IllegalStateException");
    }

    @Test
    void whatFailsIsTriedAgainThenGivenUpAndSentAnewByHand() {
        appoint(contact("office"));
        tell(1);
        clock.advance(Duration.ofMinutes(11));
        mail.answer = new Delivery.Failed("Connection refused");
        sendNotices().send();
        sendNotices().send();
        assertThat(mailsTo("office")).as("it rests a minute").hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        sendNotices().send();
        assertThat(mailsTo("office")).hasSize(2);
        var id = mailsTo("office").getFirst().id();
        assertThat(dispatches.find(id).orElseThrow().status()).isEqualTo(DispatchStatus.DEAD);
        assertThat(dispatches.list(DispatchStatus.DEAD, null, 200))
                .extracting(Dispatch::id)
                .contains(id);

        mail.answer = new Delivery.Taken();
        dispatches.save(dispatches.find(id).orElseThrow().anew(clock.instant()));
        sendNotices().send();
        assertThat(dispatches.find(id).orElseThrow().status()).isEqualTo(DispatchStatus.SENT);
    }

    @Test
    void whatACrashLeftHalfDoneIsDoneAgainByAnother() {
        appoint(contact("office"));
        tell(1);
        clock.advance(Duration.ofMinutes(11));
        mail.answer = new Delivery.Failed("slow");
        sendNotices().send();
        clock.advance(Duration.ofMinutes(1));
        mail.answer = new Delivery.Taken();
        assertThat(dispatches.claim(clock.instant(), Duration.ofMinutes(5), 200))
                .as("one replica has taken it, and dies")
                .extracting(Dispatch::target)
                .contains("office@" + domain);
        sendNotices().send();
        assertThat(mailsTo("office")).hasSize(1);
        clock.advance(Duration.ofMinutes(6));
        sendNotices().send();
        assertThat(mailsTo("office")).hasSize(2);
        assertThat(mailsTo("office"))
                .extracting(Dispatch::id)
                .as("the receiver can know the repetition")
                .containsOnly(mailsTo("office").getFirst().id());
    }

    @Test
    void theDepartmentsWebhooksAreCalledForEachNotice() {
        appoint(contact("office"));
        var webhook =
                new Webhook(UUID.randomUUID(), department, "oa.example", 443, "/n", "head", clock.instant(), null);
        webhooks.add(webhook);
        tell(2);
        sendNotices().send();
        assertThat(calls.carried.stream()
                        .filter(each -> each.target().equals(webhook.id().toString())))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.body())
                        .contains("\"type\":\"notice.told\"", "SUPPLY_STARTED", department.value()));
        webhooks.save(webhook.withdraw(clock.instant()));
        tell(1);
        sendNotices().send();
        assertThat(calls.carried.stream()
                        .filter(each -> each.target().equals(webhook.id().toString())))
                .hasSize(2);
    }
}
