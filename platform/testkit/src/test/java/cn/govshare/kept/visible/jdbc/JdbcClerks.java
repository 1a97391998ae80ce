package cn.govshare.kept.visible.jdbc;

final class JdbcClerks {
    /// Public, yet nobody outside can name it.
    public record Row(String name) {}
}
