package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.push.QuarantinedRow;
import cn.govshare.exchange.push.RowAct;
import cn.govshare.exchange.push.Staging;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/// One batch on its way into its temporary table by COPY.
class CopyStaging extends BinaryRows implements Staging {
    private static final int BLOCK = 64 * 1024;
    /// Behind the count of fields, the row's number with its length, and the length of the act itself.
    private static final int PLACE_OF_ACT = 2 + 12 + 4;

    private final JdbcClient jdbc;
    private final CopyIn copy;
    private final StagingTable table;
    private final StagingChecks checks;
    private final SQLExceptionTranslator translator;
    private final int fields;
    private long staged;

    CopyStaging(JdbcClient jdbc, CopyIn copy, StagingTable table, SQLExceptionTranslator translator) {
        super(2 * BLOCK);
        this.jdbc = jdbc;
        this.copy = copy;
        this.table = table;
        this.checks = new StagingChecks(table);
        this.translator = translator;
        this.fields = table.columns().size() + 2;
    }

    static DataAccessException translated(SQLExceptionTranslator translator, SQLException e) {
        var known = translator.translate("stage a batch", null, e);
        return known == null ? new UncategorizedSQLException("stage a batch", null, e) : known;
    }

    @Override
    public void beginRow(long rowNumber) {
        begin(fields);
        whole(rowNumber);
        small(StagingTable.PUT);
    }

    @Override
    public void endRow(RowAct act) {
        switch (act) {
            case PUT -> staged++;
            case DELETE -> {
                staged++;
                smallAt(PLACE_OF_ACT, StagingTable.DELETE);
            }
            case KEEP -> smallAt(PLACE_OF_ACT, StagingTable.KEEP);
        }
        if (used() >= BLOCK) {
            flush();
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer(), 0, used());
            clear();
        } catch (SQLException e) {
            throw translated(translator, e);
        }
    }

    @Override
    public void dropRow() {
        drop();
    }

    @Override
    public long finish() {
        trailer();
        flush();
        try {
            copy.endCopy();
            return staged;
        } catch (SQLException e) {
            throw translated(translator, e);
        }
    }

    @Override
    public void abandon() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw translated(translator, e);
        }
    }

    @Override
    public long count(Check check) {
        return jdbc.sql(checks.count(check)).query(Long.class).single();
    }

    @Override
    public List<QuarantinedRow> breaking(Check check, int most) {
        return jdbc.sql(table.first(checks.breaking(check)))
                .param("most", most)
                .query((rs, _) -> new QuarantinedRow(
                        rs.getLong("row_no"),
                        0,
                        rs.getInt("act") == StagingTable.DELETE,
                        Arrays.stream((String[]) rs.getArray("fields").getArray())
                                .map(field -> Objects.requireNonNullElse(field, ""))
                                .toList()))
                .list();
    }

    @Override
    public void keepOut(Check check) {
        jdbc.sql(table.keepOut(checks.breaking(check))).update();
    }

    @Override
    public Merged mergeInto(DataSet target, boolean removeOthers, long lastRow) {
        var into = target.table();
        if (target.rows() == 0) {
            return new Merged(fill(into), 0, 0, 0);
        }
        long deleted = update(table.delete(into), target.position());
        long vanished = removeOthers ? update(table.deleteOthers(into), target.position() + lastRow) : 0;
        return jdbc.sql(table.merge(into))
                .param("base", target.position())
                .query((rs, _) -> new Merged(rs.getLong("inserted"), rs.getLong("updated"), deleted, vanished))
                .single();
    }

    /// @param base the change before the first one of the statement
    private long update(String statement, long base) {
        return jdbc.sql(statement).param("base", base).update();
    }

    /// Fills an empty data set and makes its key afterwards, which sorts once instead of searching for every row.
    private long fill(DataTable target) {
        jdbc.sql(table.dropKey(target)).update();
        long inserted = jdbc.sql(table.insert(target)).update();
        jdbc.sql(table.addKey(target)).update();
        return inserted;
    }
}
