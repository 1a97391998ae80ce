package cn.govshare.approval.deadline;

/// How often the address of a calendar feed is answered, however many programs know it.
public record FeedLimit(int callsPerHour) {}
