package cn.govshare.exchange.brokendecision;

import cn.govshare.exchange.grant.UseDecision;

public final class AnswerQuery {
    public UseDecision answer() {
        return new UseDecision.Permit("because I say so");
    }
}
