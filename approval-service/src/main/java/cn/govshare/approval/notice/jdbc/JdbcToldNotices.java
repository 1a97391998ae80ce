package cn.govshare.approval.notice.jdbc;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
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
    public List<Notice> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM notice WHERE case_id = :caseId ORDER BY seq")
                .param("caseId", caseId)
                .query(JdbcToldNotices::notice)
                .list();
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
