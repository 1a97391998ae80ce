package cn.govshare.approval.notice.jdbc;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Mailbox;
import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Receipt;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcToldNotices implements ToldNotices {
    private final JdbcClient jdbc;

    JdbcToldNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Notice notice) {
        var department = notice.to().department();
        return jdbc.sql("""
                        INSERT INTO notice (id, once_key, kind, post, department, case_id, duty_id, title_zh, title_en,
                                            body_zh, body_en, told_at)
                        VALUES (:id, :onceKey, :kind, :post, :department, :caseId, :dutyId, :titleZh, :titleEn,
                                :bodyZh, :bodyEn, :toldAt)
                        ON CONFLICT (once_key) DO NOTHING""")
                        .param("id", notice.id())
                        .param("onceKey", notice.onceKey())
                        .param("kind", notice.kind().name())
                        .param("post", notice.to().post().name())
                        .param("department", department == null ? null : department.value())
                        .param("caseId", notice.caseId())
                        .param("dutyId", notice.dutyId())
                        .param("titleZh", notice.title().zh())
                        .param("titleEn", notice.title().en())
                        .param("bodyZh", notice.body().zh())
                        .param("bodyEn", notice.body().en())
                        .param("toldAt", Timestamp.from(notice.toldAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return jdbc.sql("SELECT * FROM notice WHERE id = :id")
                .param("id", id)
                .query(JdbcToldNotices::notice)
                .optional();
    }

    @Override
    public List<Notice> list(Mailbox mailbox, @Nullable String unreadBy, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM notice
                WHERE addressee = ANY (:mine)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM notice WHERE id = :after))
                  AND (:unreadBy::text IS NULL OR NOT EXISTS (
                      SELECT 1 FROM notice_receipt WHERE notice = notice.id AND account = :unreadBy))
                ORDER BY seq DESC LIMIT :limit""")
                .param(
                        "mine",
                        mailbox.posts().stream().map(JdbcToldNotices::key).toArray(String[]::new))
                .param("after", after)
                .param("unreadBy", unreadBy)
                .param("limit", limit)
                .query(JdbcToldNotices::notice)
                .list();
    }

    @Override
    public List<Notice> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM notice WHERE case_id = :caseId ORDER BY seq")
                .param("caseId", caseId)
                .query(JdbcToldNotices::notice)
                .list();
    }

    @Override
    public Set<UUID> readBy(String account, Collection<UUID> notices) {
        return new HashSet<>(
                jdbc.sql("SELECT notice FROM notice_receipt WHERE account = :account AND notice = ANY (:notices)")
                        .param("account", account)
                        .param("notices", notices.toArray(UUID[]::new))
                        .query((rs, _) -> rs.getObject("notice", UUID.class))
                        .list());
    }

    @Override
    public Map<UUID, List<Receipt>> receipts(Collection<UUID> notices) {
        var receipts = new HashMap<UUID, List<Receipt>>();
        jdbc.sql("SELECT * FROM notice_receipt WHERE notice = ANY (:notices) ORDER BY read_at, name")
                .param("notices", notices.toArray(UUID[]::new))
                .query(rs -> {
                    receipts.computeIfAbsent(rs.getObject("notice", UUID.class), _ -> new ArrayList<>())
                            .add(new Receipt(
                                    rs.getString("name"),
                                    rs.getTimestamp("read_at").toInstant()));
                });
        return receipts;
    }

    @Override
    public boolean read(UUID notice, String account, String name, Instant at) {
        return jdbc.sql("""
                        INSERT INTO notice_receipt (notice, account, name, read_at) VALUES (:notice, :account, :name, :at)
                        ON CONFLICT (notice, account) DO NOTHING""")
                        .param("notice", notice)
                        .param("account", account)
                        .param("name", name)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static String key(Addressee addressee) {
        var department = addressee.department();
        return department == null ? addressee.post().name() : addressee.post().name() + "/" + department.value();
    }

    static Notice notice(ResultSet rs, int number) throws SQLException {
        var department = rs.getString("department");
        return new Notice(
                rs.getObject("id", UUID.class),
                NoticeKind.valueOf(rs.getString("kind")),
                new Addressee(
                        Post.valueOf(rs.getString("post")), department == null ? null : new DepartmentCode(department)),
                rs.getString("once_key"),
                rs.getObject("case_id", UUID.class),
                rs.getObject("duty_id", UUID.class),
                Text.of(rs.getString("title_zh"), rs.getString("title_en")),
                Text.of(rs.getString("body_zh"), rs.getString("body_en")),
                rs.getTimestamp("told_at").toInstant());
    }
}
