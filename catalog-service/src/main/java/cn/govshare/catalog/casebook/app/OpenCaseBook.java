package cn.govshare.catalog.casebook.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.casebook.CaseBooks;
import cn.govshare.catalog.casebook.CaseKind;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.catalog.casebook.StoredCases;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class OpenCaseBook implements CaseBooks {
    private final StoredCases stored;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpenCaseBook(
            StoredCases stored,
            Idempotency idempotency,
            Outbox outbox,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public <T extends CatalogCase> CaseBook<T> of(CaseKind<T> kind) {
        return new KeepCases<>(kind, stored, idempotency, outbox, trail, transaction, clock);
    }
}
