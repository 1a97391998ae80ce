package cn.govshare.kept.raw;

public record Clerk(String name) {
    public Clerk {
        if (name.isBlank()) {
            throw new NoName();
        }
    }

    /// Its own constructor calls the raw one, which is no throw.
    public static final class NoName extends RuntimeException {
        private NoName() {
            super("no name");
        }
    }
}
