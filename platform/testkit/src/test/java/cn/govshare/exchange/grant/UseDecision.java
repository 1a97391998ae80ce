package cn.govshare.exchange.grant;

/// As the exchange has it, for the rule that names it.
public sealed interface UseDecision {
    record Permit(String by) implements UseDecision {}

    record Deny(String why) implements UseDecision {}
}
