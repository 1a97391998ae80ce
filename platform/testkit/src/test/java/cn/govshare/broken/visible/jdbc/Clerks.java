package cn.govshare.broken.visible.jdbc;

public final class Clerks {}
