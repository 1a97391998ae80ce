package cn.govshare.broken.services.app;

public final class ClerkService {}
