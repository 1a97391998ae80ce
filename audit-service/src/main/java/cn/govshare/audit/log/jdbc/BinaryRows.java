package cn.govshare.audit.log.jdbc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in the binary format of PostgreSQL's COPY.
final class BinaryRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int TEXT_TYPE = 25;
    private static final int NULL = -1;

    private ByteBuffer out;

    /// @param expected how many bytes the rows will have, about
    BinaryRows(int expected) {
        out = ByteBuffer.allocate(expected);
        room(SIGNATURE.length + 2 * Integer.BYTES).put(SIGNATURE).putInt(0).putInt(0);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int whole = out.position() + bytes;
            out = ByteBuffer.allocate(Math.max(whole, 2 * out.capacity())).put(out.flip());
        }
        return out;
    }

    BinaryRows row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    BinaryRows add(@Nullable String text) {
        return text == null ? none() : add(text.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows add(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryRows add(@Nullable UUID id) {
        if (id == null) {
            return none();
        }
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return this;
    }

    BinaryRows add(@Nullable Long number) {
        return number == null ? none() : eight(number);
    }

    BinaryRows add(@Nullable Integer number) {
        return number == null ? none() : four(number);
    }

    /// A time to the microsecond, which is as exact as PostgreSQL is.
    BinaryRows add(Instant time) {
        return eight((time.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + time.getNano() / 1_000);
    }

    BinaryRows add(LocalDate day) {
        return four(Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
    }

    BinaryRows add(List<String> texts) {
        room(Integer.BYTES);
        int start = out.position();
        out.putInt(0);
        room(5 * Integer.BYTES).putInt(texts.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_TYPE);
        if (!texts.isEmpty()) {
            out.putInt(texts.size()).putInt(1);
        }
        texts.forEach(this::add);
        out.putInt(start, out.position() - start - Integer.BYTES);
        return this;
    }

    private BinaryRows eight(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    private BinaryRows four(int number) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
        return this;
    }

    private BinaryRows none() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    /// All rows, from the first byte to the last; nothing can be added any more.
    InputStream end() {
        room(Short.BYTES).putShort((short) -1);
        return new ByteArrayInputStream(out.array(), 0, out.position());
    }
}
