package cn.govshare.kit.trial;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps a line for each time that an event has its effect, so that tests can count.
@Component
public final class TakenDepartments {
    private final JdbcClient jdbc;
    private final Set<String> indigestible = ConcurrentHashMap.newKeySet();

    TakenDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Events of this department fail after their effect, until [#digest].
    public void refuse(DepartmentCode code) {
        indigestible.add(code.value());
    }

    public void digest(DepartmentCode code) {
        indigestible.remove(code.value());
    }

    void take(DepartmentRegistered event) {
        jdbc.sql("INSERT INTO taken (code, name, version) VALUES (:code, :name, :version)")
                .param("code", event.code().value())
                .param("name", event.name())
                .param("version", event.version())
                .update();
        if (indigestible.contains(event.code().value())) {
            throw new IllegalArgumentException("indigestible\u0000" + event.name());
        }
    }

    void clear() {
        jdbc.sql("DELETE FROM taken").update();
    }

    /// Versions in the order in which they were taken in.
    public List<Long> versions(DepartmentCode code) {
        return jdbc.sql("SELECT version FROM taken WHERE code = :code ORDER BY seq")
                .param("code", code.value())
                .query((rs, _) -> rs.getLong("version"))
                .list();
    }
}
