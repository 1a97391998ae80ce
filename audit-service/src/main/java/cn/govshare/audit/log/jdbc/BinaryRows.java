package cn.govshare.audit.log.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /// Writes into an array, where nothing can fail.
    private interface Write {
        void to(DataOutputStream out) throws IOException;
    }

    BinaryRows() {
        write(to -> {
            to.write(SIGNATURE);
            to.writeInt(0);
            to.writeInt(0);
        });
    }

    private void write(Write each) {
        try {
            each.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BinaryRows row(int columns) {
        write(to -> to.writeShort(columns));
        return this;
    }

    BinaryRows add(@Nullable String text) {
        return text == null ? none() : add(text.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows add(byte[] value) {
        write(to -> {
            to.writeInt(value.length);
            to.write(value);
        });
        return this;
    }

    BinaryRows add(@Nullable UUID id) {
        if (id == null) {
            return none();
        }
        write(to -> {
            to.writeInt(16);
            to.writeLong(id.getMostSignificantBits());
            to.writeLong(id.getLeastSignificantBits());
        });
        return this;
    }

    BinaryRows add(@Nullable Long number) {
        if (number == null) {
            return none();
        }
        write(to -> {
            to.writeInt(8);
            to.writeLong(number);
        });
        return this;
    }

    BinaryRows add(@Nullable Integer number) {
        if (number == null) {
            return none();
        }
        write(to -> {
            to.writeInt(4);
            to.writeInt(number);
        });
        return this;
    }

    /// A time to the microsecond, which is as exact as PostgreSQL is.
    BinaryRows add(Instant time) {
        return add((Long) ((time.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + time.getNano() / 1_000));
    }

    BinaryRows add(LocalDate day) {
        return add((Integer) Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
    }

    BinaryRows add(List<String> texts) {
        var each = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = 12;
        for (var text : each) {
            length += 4 + text.length;
        }
        int whole = each.isEmpty() ? length : length + 8;
        write(to -> {
            to.writeInt(whole);
            to.writeInt(each.isEmpty() ? 0 : 1);
            to.writeInt(0);
            to.writeInt(TEXT_TYPE);
            if (!each.isEmpty()) {
                to.writeInt(each.size());
                to.writeInt(1);
            }
            for (var text : each) {
                to.writeInt(text.length);
                to.write(text);
            }
        });
        return this;
    }

    private BinaryRows none() {
        write(to -> to.writeInt(-1));
        return this;
    }

    byte[] end() {
        write(to -> to.writeShort(-1));
        return bytes.toByteArray();
    }
}
