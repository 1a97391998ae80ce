package cn.govshare.exchange.handover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.DataAccess;
import cn.govshare.exchange.access.Datum;
import cn.govshare.exchange.access.Receiver;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.Gate;
import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.grant.Quotas;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.handover.Handing;
import cn.govshare.exchange.handover.StreamedBody;
import cn.govshare.exchange.handover.Taker;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Art. 18, 22: evidence before data, by every way that streams")
class HandOverTest {
    private static final ResourceCode RESOURCE = Journey.newCode();
    private static final byte[] DATA = {1, 2, 3};

    private final List<String> told = new ArrayList<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private boolean trailIsAway;
    private boolean endCantBeTold;
    private boolean isPublished = true;
    private boolean breaksOff;
    private boolean withdrawnMeanwhile;

    private final Offers offers = new Offers() {
        @Override
        public Optional<Offer> published(ResourceCode resource) {
            return find(resource).filter(_ -> isPublished);
        }

        @Override
        public Optional<Offer> find(ResourceCode resource) {
            return Optional.of(
                    Offer.of(Journey.entry(resource, Actors.LAND, SharingType.UNCONDITIONAL, Journey.villages(), 1)));
        }
    };

    private final AuditTrail trail = new AuditTrail() {
        @Override
        public UUID record(AuditDraft draft) {
            if (trailIsAway || (endCantBeTold && draft.toString().startsWith("x.finished"))) {
                throw new DataAccessResourceFailureException("neither Kafka nor the outbox");
            }
            told.add(draft.toString());
            return UUID.randomUUID();
        }

        @Override
        public UUID recordNow(AuditDraft draft) {
            return record(draft);
        }
    };

    private final Quotas quotas = new Quotas() {
        @Override
        public Optional<QuotaUse> take(UUID grant, GrantQuota quota, LocalDate day, long rows) {
            return Optional.of(QuotaUse.NONE);
        }

        @Override
        public void count(UUID grant, LocalDate day, long rows) {}
    };

    private final AccessLedger ledger = new AccessLedger() {
        @Override
        public void enterQuery(DataAccess access, long rows, Collection<String> subjects) {}

        @Override
        public void enterDownload(DataAccess access) {
            told.add("ledger");
        }

        @Override
        public void endDownload(DataAccess access, long rows) {}

        @Override
        public Set<String> received(DepartmentCode consumer, Datum datum) {
            return Set.of();
        }

        @Override
        public List<Receiver> receivers(Datum datum) {
            return List.of();
        }

        @Override
        public int forget(Instant before, int most) {
            return 0;
        }
    };

    private final DecideUse decide = new DecideUse(offers, (_, _) -> List.of(), Optional::empty, new MutableClock());
    private final HandOverOnTrail handOver = new HandOverOnTrail(
            decide, quotas, ledger, trail, new TransactionTemplate(new NoTransactions()), new MutableClock());

    private static final class NoTransactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    private final class Body implements StreamedBody {
        private long bytes;

        @Override
        public long count(long most) {
            return 1;
        }

        @Override
        public void write(OutputStream out, Gate gate) throws IOException {
            gate.pass();
            if (breaksOff) {
                throw new IOException("the reader went away");
            }
            out.write(DATA);
            bytes = DATA.length;
        }

        @Override
        public long rows() {
            return bytes == 0 ? 0 : 1;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public String digest() {
            return "00";
        }
    }

    private final class Reader implements Taker {
        @Override
        public OutputStream begin(UUID access, QuotaUse quota) {
            told.add("begin");
            return taken;
        }

        @Override
        public void left(Handed handed) {
            told.add("left");
        }

        @Override
        public boolean brokenOff() {
            told.add("broken off");
            return taken.size() > 0;
        }
    }

    private void handOver() {
        var use = new AskedUse(
                RESOURCE,
                Actors.HOUSING,
                Optional.of(UsePurpose.ADMINISTRATIVE_BASIS),
                "公租房资格审核",
                Optional.empty(),
                Set.of(),
                ProvisionMode.BATCH_DOWNLOAD);
        isPublished = true;
        var permit = (Permit) decide.decide(use);
        isPublished = !withdrawnMeanwhile;
        handOver.handOver(
                new Handing(
                        UUID.randomUUID(),
                        "x.start",
                        "x.finished",
                        use,
                        permit,
                        Journey.HOUSING,
                        Duration.ZERO,
                        new Body()),
                new Reader());
    }

    @Test
    void theRecordComesBeforeTheFirstByteAndTheEndIsTold() {
        handOver();
        assertThat(told).containsExactly("ledger", "x.start null rows null", "begin", "x.finished null rows 1", "left");
        assertThat(taken.toByteArray()).isEqualTo(DATA);
    }

    @Test
    @DisplayName("with neither Kafka nor the outbox no byte leaves")
    void noRecordNoByte() {
        trailIsAway = true;
        assertThatThrownBy(this::handOver).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(taken.size()).isZero();
        assertThat(told).doesNotContain("begin");
    }

    @Test
    @DisplayName("when the end can't be told the reader is made to notice")
    void theEndIsPartOfIt() {
        endCantBeTold = true;
        assertThatThrownBy(this::handOver).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(told).contains("broken off").doesNotContain("left");
    }

    @Test
    @DisplayName("a use that ended meanwhile is cut before a byte leaves, and that is told too")
    void cut() {
        withdrawnMeanwhile = true;
        assertThatThrownBy(this::handOver).isInstanceOf(Forbidden.class);
        assertThat(taken.size()).isZero();
        assertThat(told)
                .containsExactly("ledger", "x.start null rows null", "begin", "broken off", "x.finished null rows 0");
    }

    @Test
    void whatBreaksOffBeforeItBeginsIsNoAnswer() {
        breaksOff = true;
        assertThatThrownBy(this::handOver).isInstanceOf(ProviderUnavailable.class);
        assertThat(told).endsWith("broken off", "x.finished null rows 0");
    }
}
