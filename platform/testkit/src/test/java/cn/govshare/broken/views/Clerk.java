package cn.govshare.broken.views;

public record Clerk(String name) {}
