package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.push.Staging;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/// One batch on its way into its temporary table by COPY.
class CopyStaging extends BinaryRows implements Staging {
    private static final int BLOCK = 64 * 1024;

    private final JdbcClient jdbc;
    private final CopyIn copy;
    private final StagingTable table;
    private final SQLExceptionTranslator translator;
    private final int fields;
    private long staged;

    CopyStaging(JdbcClient jdbc, CopyIn copy, StagingTable table, SQLExceptionTranslator translator) {
        super(2 * BLOCK);
        this.jdbc = jdbc;
        this.copy = copy;
        this.table = table;
        this.translator = translator;
        this.fields = table.columns().size() + 1;
    }

    static DataAccessException translated(SQLExceptionTranslator translator, SQLException e) {
        var known = translator.translate("stage a batch", null, e);
        return known == null ? new UncategorizedSQLException("stage a batch", null, e) : known;
    }

    @Override
    public void beginRow(long rowNumber) {
        begin(fields);
        whole(rowNumber);
    }

    @Override
    public void endRow() {
        staged++;
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
    public Merged mergeInto(DataSet target, long allowedDuplicates) {
        // Counted beforehand: the database would name the key of a duplicate, a citizen's data, in its own log.
        long duplicates = jdbc.sql(table.countDuplicates()).query(Long.class).single();
        if (duplicates > allowedDuplicates) {
            return new Merged(0, 0, 0, List.of(), duplicates);
        }
        List<Long> dropped = duplicates == 0
                ? List.of()
                : jdbc.sql(table.dropDuplicates()).query((rs, _) -> rs.getLong(1)).list().stream()
                        .sorted()
                        .toList();
        if (target.rows() == 0) {
            return new Merged(fill(target.table()), 0, 0, dropped, duplicates);
        }
        var update = table.update(target.table());
        long updated = update.isEmpty() ? 0 : jdbc.sql(update).update();
        long inserted = jdbc.sql(table.insertNew(target.table())).update();
        return new Merged(inserted, updated, staged - duplicates - updated - inserted, dropped, duplicates);
    }

    /// Fills an empty data set and makes its key afterwards, which sorts once instead of searching for every row.
    private long fill(DataTable target) {
        jdbc.sql(table.dropKey(target)).update();
        long inserted = jdbc.sql(table.insert(target)).update();
        jdbc.sql(table.addKey(target)).update();
        return inserted;
    }
}
