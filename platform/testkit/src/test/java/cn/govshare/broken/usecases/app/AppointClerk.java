package cn.govshare.broken.usecases.app;

public final class AppointClerk {}
