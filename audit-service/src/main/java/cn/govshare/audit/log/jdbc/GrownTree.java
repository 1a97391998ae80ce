package cn.govshare.audit.log.jdbc;

import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.GrowingTree;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.evidence.tree.WrittenTile;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The tree in PostgreSQL. Its one row of state is held, from before the first record is placed until the transaction
/// ends, by whoever appends: that is the lock of the log's one sequencer, and the size that it read is checked once
/// more
/// when the new one is written. The right edge is remembered between two appends and read again whenever another
/// replica, or a transaction that failed, came between.
@Component
class GrownTree implements LogTree {
    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable GrowingTree> remembered = new AtomicReference<>();

    GrownTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where the log ends.
    ///
    /// @param lastReceivedOn the day of its last record
    record End(long size, LocalDate lastReceivedOn) {}

    /// Waits until no one else appends, and keeps others waiting until the transaction ends.
    End hold() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("The log grows only within a transaction");
        }
        return jdbc.sql("SELECT size, last_received_on FROM log_tree FOR UPDATE")
                .query((rs, _) -> new End(rs.getLong(1), rs.getObject(2, LocalDate.class)))
                .single();
    }

    /// Adds leaves behind the end that is held. When the kept tree is not one that can grow, no record is to blame:
    /// the failure is told as one of the database, so that all of them wait in Kafka until the log is mended.
    void grow(End end, List<Hash> leaves, LocalDate receivedOn) {
        var tree = grown(end, leaves, receivedOn);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.set(tree);
            }
        });
    }

    private GrowingTree grown(End end, List<Hash> leaves, LocalDate receivedOn) {
        try {
            var tree = take(end.size());
            leaves.forEach(tree::append);
            tree.takeWritten().forEach(this::keep);
            become(end, tree.head(), receivedOn);
            return tree;
        } catch (MalformedEvidence | NonTransientDataAccessException e) {
            throw new DataAccessResourceFailureException(
                    "The log's tree of %d records can't grow".formatted(end.size()), e);
        }
    }

    private GrowingTree take(long size) {
        var tree = remembered.getAndSet(null);
        return tree != null && tree.size() == size ? tree : GrowingTree.open(size, this);
    }

    private void keep(WrittenTile written) {
        jdbc.sql("""
                INSERT INTO log_tile (level, index, hashes) VALUES (:level, :index, :hashes)
                ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes""")
                .param("level", written.tile().level())
                .param("index", written.tile().index())
                .param("hashes", written.hashes())
                .update();
    }

    private void become(End end, TreeHead head, LocalDate receivedOn) {
        int updated = jdbc.sql("""
                UPDATE log_tree SET size = :size, root = :root, last_received_on = :day WHERE size = :before""")
                .param("size", head.size())
                .param("root", head.root().bytes())
                .param("day", receivedOn)
                .param("before", end.size())
                .update();
        if (updated != 1) {
            throw new IllegalStateException("The log grew from %d while it was held".formatted(end.size()));
        }
    }

    @Override
    public TreeHead head() {
        return jdbc.sql("SELECT size, root FROM log_tree")
                .query((rs, _) -> new TreeHead(rs.getLong(1), Hash.of(rs.getBytes(2))))
                .single();
    }

    @Override
    public byte[] read(Tile tile) {
        return jdbc.sql("SELECT hashes FROM log_tile WHERE level = :level AND index = :index")
                .param("level", tile.level())
                .param("index", tile.index())
                .query((rs, _) -> rs.getBytes(1))
                .optional()
                .orElseThrow(() -> new MalformedEvidence("The log does not have %s.".formatted(tile.path())));
    }
}
