package cn.govshare.exchange.keptdecision;

import cn.govshare.exchange.grant.GrantBook;
import cn.govshare.exchange.grant.UseDecision;

public final class AnswerQuery {
    public String answer(GrantBook grants) {
        return switch (grants.decide(true)) {
            case UseDecision.Permit permit -> permit.by();
            case UseDecision.Deny deny -> deny.why();
        };
    }
}
