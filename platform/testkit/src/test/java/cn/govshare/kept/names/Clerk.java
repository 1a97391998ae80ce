package cn.govshare.kept.names;

public record Clerk(String name) {}
