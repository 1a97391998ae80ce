package cn.govshare.broken.visibletoo;

public final class JdbcClerks {}
