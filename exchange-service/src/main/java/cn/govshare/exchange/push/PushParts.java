package cn.govshare.exchange.push;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The parts of batches that are not whole yet.
public interface PushParts {
    /// @param number place of the part in its batch, from 1
    /// @param format how the batch's rows are written
    /// @param digest SHA-256 of the part, hexadecimal
    record Part(int number, String format, String digest, long bytes, Instant receivedAt) {}

    /// A batch as a whole, in the order of its number's parts.
    List<Part> of(ResourceCode resource, BatchNumber batch);

    Optional<Part> find(ResourceCode resource, BatchNumber batch, int number);

    /// Keeps what the stream has, piece by piece, within the caller's transaction.
    ///
    /// @return how many bytes were kept
    long keep(ResourceCode resource, BatchNumber batch, int number, InputStream content) throws IOException;

    /// Says what was kept: call it first, with what was announced.
    void enter(ResourceCode resource, BatchNumber batch, Part part);

    /// The bytes of all parts one after the other, read as they are needed.
    InputStream read(ResourceCode resource, BatchNumber batch);

    /// Forgets the parts of a batch.
    ///
    /// @return how many there were
    int drop(ResourceCode resource, BatchNumber batch);

    /// Forgets parts that came before this moment.
    ///
    /// @return how many
    int dropBefore(Instant moment);
}
