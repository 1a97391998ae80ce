package cn.govshare.kept.names.web;

final class ClerkMapperImpl {}
