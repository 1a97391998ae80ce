package cn.govshare.broken.nulls;

public record Clerk(String name) {}
