package cn.govshare.exchange.succession.jdbc;

import cn.govshare.exchange.succession.Estate;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEstate implements Estate {
    private final JdbcClient jdbc;

    JdbcEstate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void pass(DepartmentCode from, DepartmentCode to) {
        passChallenges(from, to);
        passCorrections(from, to);
        bound(jdbc.sql("UPDATE data_access SET consumer = :to WHERE consumer = :from"), from, to)
                .update();
        bound(jdbc.sql("UPDATE subscription SET consumer = :to WHERE consumer = :from"), from, to)
                .update();
        bound(jdbc.sql("UPDATE offer SET provider = :to WHERE provider = :from"), from, to)
                .update();
    }

    /// A challenge between the two keeps its sides; whoever verifies goes on.
    private void passChallenges(DepartmentCode from, DepartmentCode to) {
        bound(jdbc.sql("""
                UPDATE data_challenge SET version = version + 1,
                    verifier = CASE verifier WHEN :from THEN :to ELSE verifier END,
                    provider = CASE WHEN provider = :from AND challenger <> :to THEN :to ELSE provider END,
                    challenger = CASE WHEN challenger = :from AND provider <> :to THEN :to ELSE challenger END
                WHERE is_open AND (verifier = :from OR provider = :from OR challenger = :from)"""), from, to).update();
    }

    /// A correction that waits for both departments need be taken once only.
    private void passCorrections(DepartmentCode from, DepartmentCode to) {
        bound(jdbc.sql("""
                UPDATE correction AS theirs SET consumer = :to, version = version + 1
                WHERE consumer = :from AND status <> 'ACKNOWLEDGED'
                  AND NOT EXISTS (SELECT FROM correction AS own
                                  WHERE own.challenge = theirs.challenge AND own.consumer = :to)"""), from, to).update();
        bound(jdbc.sql("""
                UPDATE correction SET provider = :to, version = version + 1
                WHERE provider = :from AND status <> 'ACKNOWLEDGED'"""), from, to).update();
    }

    private static StatementSpec bound(StatementSpec sql, DepartmentCode from, DepartmentCode to) {
        return sql.param("from", from.value()).param("to", to.value());
    }
}
