package cn.govshare.broken.names;

public final class ClerkUtil {}
