package cn.govshare.exchange.challenge.jdbc;

import cn.govshare.exchange.challenge.EvidenceFile;
import cn.govshare.exchange.challenge.EvidenceFiles;
import cn.govshare.exchange.challenge.FileType;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvidenceFiles implements EvidenceFiles {
    private final JdbcClient jdbc;

    JdbcEvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(EvidenceFile file, byte[] content) {
        jdbc.sql("""
                INSERT INTO challenge_evidence (id, challenge, name, type, bytes, digest, content, added_by, added_at)
                VALUES (:id, :challenge, :name, :type, :bytes, :digest, :content, :addedBy, :addedAt)""")
                .param("id", file.id())
                .param("challenge", file.challenge())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("bytes", file.bytes())
                .param("digest", file.digest())
                .param("content", content)
                .param("addedBy", file.addedBy())
                .param("addedAt", Timestamp.from(file.addedAt()))
                .update();
    }

    @Override
    public List<EvidenceFile> of(UUID challenge) {
        return jdbc.sql("""
                SELECT id, challenge, name, type, bytes, digest, added_by, added_at
                FROM challenge_evidence WHERE challenge = :challenge ORDER BY seq""")
                .param("challenge", challenge)
                .query((rs, _) -> new EvidenceFile(
                        rs.getObject("id", UUID.class),
                        rs.getObject("challenge", UUID.class),
                        rs.getString("name"),
                        FileType.valueOf(rs.getString("type")),
                        rs.getLong("bytes"),
                        rs.getString("digest"),
                        rs.getString("added_by"),
                        rs.getTimestamp("added_at").toInstant()))
                .list();
    }

    @Override
    public Optional<byte[]> content(UUID challenge, UUID file) {
        return jdbc.sql("SELECT content FROM challenge_evidence WHERE challenge = :challenge AND id = :file")
                .param("challenge", challenge)
                .param("file", file)
                .query(byte[].class)
                .optional();
    }
}
