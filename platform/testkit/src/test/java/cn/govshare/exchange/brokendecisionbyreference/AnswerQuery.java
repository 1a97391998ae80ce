package cn.govshare.exchange.brokendecisionbyreference;

import cn.govshare.exchange.grant.UseDecision;
import java.util.function.Function;

public final class AnswerQuery {
    public Function<String, UseDecision> answer() {
        return UseDecision.Permit::new;
    }
}
