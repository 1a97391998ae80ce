package cn.govshare.kept.nulls;

public record Clerk(String name) {}
