package cn.govshare.kept.circletwo;

public record Office(String name) {}
