package cn.govshare.exchange.grant;

public final class GrantBook {
    public UseDecision decide(boolean granted) {
        return granted ? new UseDecision.Permit("grant") : new UseDecision.Deny("no grant");
    }
}
