package cn.govshare.approval.negotiation;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a dispute ended. Every ending that shares the data has given its grant.
@Article("17")
public sealed interface Ending {
    String account();

    Instant at();

    /// The grant that it gave; null when nothing is shared.
    default @Nullable UUID grant() {
        return null;
    }

    /// The leading group's order; null when the two sides ended it.
    default @Nullable UUID order() {
        return null;
    }

    /// Both sides agreed on a proposal.
    record Agreement(UUID proposal, UUID grant, String account, Instant at) implements Ending {}

    /// The leading group ordered that the data is shared on these terms.
    record Order(UUID id, Terms terms, String reasons, UUID grant, String account, Instant at) implements Ending {
        public Order {
            reasons = stated(reasons);
        }

        @Override
        public UUID order() {
            return id;
        }
    }

    /// The leading group closed the case without sharing.
    record Dismissal(UUID id, String reasons, String account, Instant at) implements Ending {
        public Dismissal {
            reasons = stated(reasons);
        }

        @Override
        public UUID order() {
            return id;
        }
    }

    /// The consumer does not pursue it.
    record Withdrawal(String reasons, String account, Instant at) implements Ending {
        public Withdrawal {
            reasons = stated(reasons);
        }
    }

    private static String stated(String reasons) {
        var stripped = reasons.strip();
        if (stripped.isEmpty()) {
            var text = Text.of("请说明理由。", "State the reasons.");
            throw new PolicyViolation(
                    NegotiationProblem.REASONS_MISSING,
                    text,
                    List.of(new Fault("/reasons", "reasons-missing", text, "17")));
        }
        return stripped;
    }
}
