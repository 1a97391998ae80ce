package cn.govshare.broken.leaves.web;

public final class ClerkMapperImpl {}
