package cn.govshare.local;

/// How a service reaches its database: by a login role for work and by the owner of the tables for migrations.
public record Database(String url, String user, String password, String owner, String ownerPassword) {}
