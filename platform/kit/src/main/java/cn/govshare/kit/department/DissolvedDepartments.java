package cn.govshare.kit.department;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Dissolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The departments that were merged into another one, as this service knows them. A service with copies of other
/// services' facts tells it of each dissolution that the catalog sends; the catalog itself tells it at once.
@Article("27")
public final class DissolvedDepartments {
    /// How long another replica of a service may go on with what it read before.
    private static final long STALE_AFTER = Duration.ofSeconds(2).toNanos();

    private record Known(Map<DepartmentCode, DepartmentCode> successors, long readAt) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    DissolvedDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that a department is no more, in the caller's transaction. Told again it changes nothing.
    public void note(DepartmentCode department, Dissolution how) {
        jdbc.sql("""
                INSERT INTO dissolved_department (code, successor, dissolved_on) VALUES (:code, :successor, :on)
                ON CONFLICT (code) DO NOTHING""")
                .param("code", department.value())
                .param("successor", how.successor().value())
                .param("on", how.on())
                .update();
        known = null;
    }

    /// True when accounts of the department have no rights any more.
    public boolean isDissolved(DepartmentCode department) {
        return successors().containsKey(department);
    }

    /// The department that answers for what is or was this one's: itself while it lives.
    public DepartmentCode livingFor(DepartmentCode department) {
        var line = line(department);
        return line.isEmpty() ? department : line.getLast();
    }

    /// All departments that went up in this one, also by way of others.
    public List<DepartmentCode> predecessorsOf(DepartmentCode department) {
        return successors().keySet().stream()
                .filter(each -> line(each).contains(department))
                .sorted()
                .toList();
    }

    /// The departments that took a department's place one after the other; empty while it lives.
    private List<DepartmentCode> line(DepartmentCode department) {
        var successors = successors();
        var line = new ArrayList<DepartmentCode>();
        var next = successors.get(department);
        while (next != null && !line.contains(next)) {
            line.add(next);
            next = successors.get(next);
        }
        return line;
    }

    private Map<DepartmentCode, DepartmentCode> successors() {
        var before = known;
        if (before != null && System.nanoTime() - before.readAt() < STALE_AFTER) {
            return before.successors();
        }
        var successors = new HashMap<DepartmentCode, DepartmentCode>();
        jdbc.sql("SELECT code, successor FROM dissolved_department").query(row -> {
            successors.put(new DepartmentCode(row.getString("code")), new DepartmentCode(row.getString("successor")));
        });
        known = new Known(Map.copyOf(successors), System.nanoTime());
        return successors;
    }
}
