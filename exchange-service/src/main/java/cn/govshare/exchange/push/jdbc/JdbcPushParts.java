package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushParts;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcPushParts implements PushParts {
    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    /// Pieces are read while the caller's own connection is busy with COPY.
    private final TransactionTemplate aside;

    JdbcPushParts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.aside.setReadOnly(true);
    }

    @Override
    public List<Part> of(ResourceCode resource, BatchNumber batch) {
        return jdbc.sql("SELECT * FROM push_part WHERE resource = :resource AND batch_number = :batch ORDER BY part")
                .param("resource", resource.value())
                .param("batch", batch.value())
                .query(JdbcPushParts::part)
                .list();
    }

    @Override
    public Optional<Part> find(ResourceCode resource, BatchNumber batch, int number) {
        return jdbc.sql("""
            SELECT * FROM push_part WHERE resource = :resource AND batch_number = :batch AND part = :part\
            """)
                .param("resource", resource.value())
                .param("batch", batch.value())
                .param("part", number)
                .query(JdbcPushParts::part)
                .optional();
    }

    private static Part part(ResultSet rs, int row) throws SQLException {
        return new Part(
                rs.getInt("part"),
                rs.getString("format"),
                rs.getString("digest"),
                rs.getLong("bytes"),
                rs.getTimestamp("received_at").toInstant());
    }

    @Override
    public void enter(ResourceCode resource, BatchNumber batch, Part part) {
        jdbc.sql("""
            INSERT INTO push_part (resource, batch_number, part, format, digest, bytes, received_at)
            VALUES (:resource, :batch, :part, :format, :digest, :bytes, :at)\
            """)
                .param("resource", resource.value())
                .param("batch", batch.value())
                .param("part", part.number())
                .param("format", part.format())
                .param("digest", part.digest())
                .param("bytes", part.bytes())
                .param("at", Timestamp.from(part.receivedAt()))
                .update();
    }

    @Override
    public long keep(ResourceCode resource, BatchNumber batch, int number, InputStream content) throws IOException {
        long bytes = 0;
        int seq = 0;
        for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            bytes += piece.length;
            jdbc.sql("""
                INSERT INTO push_part_piece (resource, batch_number, part, seq, content)
                VALUES (:resource, :batch, :part, :seq, :content)\
                """)
                    .param("resource", resource.value())
                    .param("batch", batch.value())
                    .param("part", number)
                    .param("seq", seq++)
                    .param("content", piece)
                    .update();
        }
        jdbc.sql("""
            UPDATE push_part SET bytes = :bytes
            WHERE resource = :resource AND batch_number = :batch AND part = :part\
            """)
                .param("bytes", bytes)
                .param("resource", resource.value())
                .param("batch", batch.value())
                .param("part", number)
                .update();
        return bytes;
    }

    @Override
    public InputStream read(ResourceCode resource, BatchNumber batch) {
        var pieces = new Pieces(resource, batch, of(resource, batch).iterator());
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(pieces.next());
            }
        });
    }

    /// Fetches one piece at a time.
    private final class Pieces implements Iterator<byte[]> {
        private final ResourceCode resource;
        private final BatchNumber batch;
        private final Iterator<Part> parts;
        private Optional<Part> part = Optional.empty();
        private int seq;
        private Optional<byte[]> ready = Optional.empty();

        Pieces(ResourceCode resource, BatchNumber batch, Iterator<Part> parts) {
            this.resource = resource;
            this.batch = batch;
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty()) {
                ready = part.flatMap(this::fetched);
                if (ready.isEmpty()) {
                    if (!parts.hasNext()) {
                        return false;
                    }
                    part = Optional.of(parts.next());
                    seq = 0;
                }
            }
            return true;
        }

        private Optional<byte[]> fetched(Part of) {
            int at = seq++;
            return Objects.requireNonNull(aside.execute(_ -> jdbc.sql("""
                SELECT content FROM push_part_piece
                WHERE resource = :resource AND batch_number = :batch AND part = :part AND seq = :seq\
                """)
                    .param("resource", resource.value())
                    .param("batch", batch.value())
                    .param("part", of.number())
                    .param("seq", at)
                    .query((rs, _) -> rs.getBytes("content"))
                    .optional()));
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var piece = ready.orElseThrow();
            ready = Optional.empty();
            return piece;
        }
    }

    @Override
    public int drop(ResourceCode resource, BatchNumber batch) {
        return jdbc.sql("DELETE FROM push_part WHERE resource = :resource AND batch_number = :batch")
                .param("resource", resource.value())
                .param("batch", batch.value())
                .update();
    }

    @Override
    public int dropBefore(Instant moment) {
        return jdbc.sql("DELETE FROM push_part WHERE received_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
