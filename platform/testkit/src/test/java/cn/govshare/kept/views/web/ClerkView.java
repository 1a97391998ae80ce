package cn.govshare.kept.views.web;

record ClerkView(String name) {}
