package cn.govshare.kept.leaves.web;

public final class ClerkMapperImpl {
    String view(String text) {
        return text;
    }
}
