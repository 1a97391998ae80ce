package cn.govshare.exchange.download.jdbc;

import cn.govshare.exchange.download.Manifests;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcManifests implements Manifests {
    private final JdbcClient jdbc;

    JdbcManifests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID access, DepartmentCode consumer, String note) {
        jdbc.sql("INSERT INTO download_manifest (access, consumer, note) VALUES (:access, :consumer, :note)")
                .param("access", access)
                .param("consumer", consumer.value())
                .param("note", note)
                .update();
    }

    @Override
    public Optional<String> find(UUID access, DepartmentCode consumer) {
        return jdbc.sql("SELECT note FROM download_manifest WHERE access = :access AND consumer = :consumer")
                .param("access", access)
                .param("consumer", consumer.value())
                .query(String.class)
                .optional();
    }
}
