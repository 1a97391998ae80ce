package cn.govshare.approval.accessrequest.jdbc;

import cn.govshare.approval.accessrequest.Attachment;
import cn.govshare.approval.accessrequest.AttachmentKind;
import cn.govshare.approval.accessrequest.Attachments;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachments implements Attachments {
    private final JdbcClient jdbc;

    JdbcAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Attachment attachment, byte[] content) {
        jdbc.sql("""
                INSERT INTO access_request_attachment (id, request, name, kind, size, digest, department, account, at,
                                                       content)
                VALUES (:id, :request, :name, :kind, :size, :digest, :department, :account, :at, :content)""")
                .param("id", attachment.id())
                .param("request", attachment.request())
                .param("name", attachment.name())
                .param("kind", attachment.kind().name())
                .param("size", attachment.size())
                .param("digest", attachment.digest())
                .param("department", attachment.department().value())
                .param("account", attachment.account())
                .param("at", Timestamp.from(attachment.at()))
                .param("content", content)
                .update();
    }

    @Override
    public List<Attachment> of(UUID request) {
        return jdbc.sql("""
                SELECT id, request, name, kind, size, digest, department, account, at
                FROM access_request_attachment WHERE request = :request ORDER BY at, id""")
                .param("request", request)
                .query(JdbcAttachments::attachment)
                .list();
    }

    @Override
    public Optional<Attachment> find(UUID request, UUID id) {
        return jdbc.sql("""
                SELECT id, request, name, kind, size, digest, department, account, at
                FROM access_request_attachment WHERE request = :request AND id = :id""")
                .param("request", request)
                .param("id", id)
                .query(JdbcAttachments::attachment)
                .optional();
    }

    @Override
    public byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM access_request_attachment WHERE id = :id")
                .param("id", id)
                .query((rs, _) -> rs.getBytes("content"))
                .single();
    }

    private static Attachment attachment(ResultSet rs, int number) throws SQLException {
        return new Attachment(
                rs.getObject("id", UUID.class),
                rs.getObject("request", UUID.class),
                rs.getString("name"),
                AttachmentKind.valueOf(rs.getString("kind")),
                rs.getLong("size"),
                rs.getString("digest"),
                new DepartmentCode(rs.getString("department")),
                rs.getString("account"),
                rs.getTimestamp("at").toInstant());
    }
}
