package cn.govshare.kept.usecases;

public record Clerk(String name) {}
