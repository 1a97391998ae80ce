package cn.govshare.broken.raw;

public record Clerk(String name) {
    public Clerk {
        if (name.isBlank()) {
            throw new RuntimeException("no name");
        }
    }
}
