package cn.govshare.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.TlogProof;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.AuthenticTiles;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.evidence.tree.TileReader;
import cn.govshare.evidence.tree.TiledTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an evidence package as a stream; it holds the names of the tiles, never the records.
public final class PackageWriter {
    /// Packages with more records than this carry tiles only, from which each proof can be made.
    public static final int MOST_PROOFS = 100;

    private final SignedNote checkpoint;
    private final List<VerifierKey> keys;
    private final TileReader tiles;
    private final Map<String, String> guides;
    private final Optional<StampedCheckpoint> stamped;

    /// @param checkpoint with the log's signatures and the cosignatures that it has
    /// @param keys of the log, for the reader's convenience: who doubts takes them from elsewhere
    /// @param tiles of the tree of the checkpoint
    /// @param guides what to do with the package, by file name
    /// @param stamped a checkpoint of the same log with a time stamp, not behind this one; left out when it is
    public PackageWriter(
            SignedNote checkpoint,
            List<VerifierKey> keys,
            TileReader tiles,
            Map<String, String> guides,
            Optional<StampedCheckpoint> stamped) {
        this.checkpoint = checkpoint;
        this.keys = List.copyOf(keys);
        this.tiles = tiles;
        this.guides = Map.copyOf(guides);
        this.stamped =
                stamped.filter(each -> each.size() <= Checkpoint.of(checkpoint).size());
    }

    /// Records in the order of the log. Asked twice; gives the same ones both times.
    @FunctionalInterface
    public interface Records {
        void forEach(RecordTarget target) throws IOException;
    }

    /// Takes one record after the other.
    @FunctionalInterface
    public interface RecordTarget {
        void take(PackagedRecord written) throws IOException;
    }

    /// What is known before the records are read.
    ///
    /// @param whole whether no place between the first and the last record is left out
    public record Cover(String subject, String value, boolean whole, String madeAt, String madeBy) {}

    /// Writes the whole package. The stream is the caller's to close.
    ///
    /// @return what it says of itself
    public Manifest write(OutputStream out, Cover cover, Records records) throws IOException {
        var zip = new ZipOutputStream(out, UTF_8);
        var head = Checkpoint.of(checkpoint);
        for (var guide : guides.entrySet()) {
            put(zip, guide.getKey(), guide.getValue().getBytes(UTF_8));
        }
        put(zip, EvidencePackage.CHECKPOINT, checkpoint.write().getBytes(UTF_8));
        putKeys(zip);
        putStamped(zip, head.size());
        var taken = new Taken(head.size());
        begin(zip, EvidencePackage.RECORDS);
        records.forEach(each -> {
            taken.add(each);
            zip.write(each.body());
            zip.write('\n');
        });
        zip.closeEntry();
        putTable(zip, records);
        for (var tile : taken.tiles) {
            put(zip, tile.path(), Arrays.copyOf(tiles.read(tile), tile.length()));
        }
        if (taken.count <= MOST_PROOFS) {
            putProofs(zip, records, head.size());
        }
        var manifest = new Manifest(
                head.origin(),
                cover.subject(),
                cover.value(),
                head.size(),
                taken.count,
                taken.first,
                taken.last,
                cover.whole(),
                cover.madeAt(),
                cover.madeBy());
        put(zip, EvidencePackage.MANIFEST, manifest.write());
        zip.finish();
        return manifest;
    }

    private void putKeys(ZipOutputStream zip) throws IOException {
        var lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.text()).append('\n'));
        put(zip, EvidencePackage.KEYS, lines.toString().getBytes(UTF_8));
        for (var key : keys) {
            var name = key.kind().name().toLowerCase(Locale.ROOT) + "-" + key.id() + ".pem";
            put(zip, EvidencePackage.KEY_FOLDER + name, key.pem().getBytes(UTF_8));
        }
    }

    private void putStamped(ZipOutputStream zip, long size) throws IOException {
        if (stamped.isPresent()) {
            var each = stamped.get();
            var growth = new TiledTree(size, tiles).consistency(each.size(), size);
            put(zip, EvidencePackage.STAMPED, each.stamped());
            put(zip, EvidencePackage.STAMP, each.stamp());
            put(
                    zip,
                    EvidencePackage.STAMPED_GROWTH,
                    new AddCheckpoint(each.size(), growth.path(), checkpoint)
                            .write()
                            .getBytes(UTF_8));
        }
    }

    private static void putTable(ZipOutputStream zip, Records records) throws IOException {
        begin(zip, EvidencePackage.TABLE);
        // The mark by which spreadsheets know that a table is UTF-8.
        zip.write("\ufeff".getBytes(UTF_8));
        zip.write(Csv.line(Stream.concat(Stream.of(EvidencePackage.PLACE), EvidencePackage.COLUMNS.stream())
                        .toList())
                .getBytes(UTF_8));
        records.forEach(each ->
                zip.write(Csv.line(Stream.concat(Stream.of(Long.toString(each.place())), each.columns().stream())
                                .toList())
                        .getBytes(UTF_8)));
        zip.closeEntry();
    }

    private void putProofs(ZipOutputStream zip, Records records, long size) throws IOException {
        var tree = new TiledTree(size, tiles);
        records.forEach(each -> {
            var proof = TlogProof.of("", tree.inclusion(each.index(), size), checkpoint);
            put(
                    zip,
                    "%s%d.tlog-proof".formatted(EvidencePackage.PROOF_FOLDER, each.place()),
                    proof.write().getBytes(UTF_8));
        });
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        begin(zip, name);
        zip.write(content);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        // The same records give the same bytes.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static final class Taken {
        private final Set<Tile> tiles = new LinkedHashSet<>();
        private final long size;
        private long count;
        private long first;
        private long last;

        private Taken(long size) {
            this.size = size;
        }

        private void add(PackagedRecord each) {
            if (each.place() <= last || each.place() > size) {
                throw new IllegalStateException("Place %d after %d in a log of %d".formatted(each.place(), last, size));
            }
            if (count == 0) {
                first = each.place();
            }
            if (count == 0 || each.index() % Tile.FULL == 0 || each.place() - last > 1) {
                tiles.addAll(AuthenticTiles.proving(size, each.index()));
            }
            last = each.place();
            count++;
        }
    }
}
