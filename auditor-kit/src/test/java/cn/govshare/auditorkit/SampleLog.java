package cn.govshare.auditorkit;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.pack.EvidencePackage;
import cn.govshare.evidence.pack.PackageWriter;
import cn.govshare.evidence.pack.PackagedRecord;
import cn.govshare.evidence.pack.StampedCheckpoint;
import cn.govshare.evidence.tree.GrowingTree;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.evidence.tree.TileReader;
import cn.govshare.evidence.tree.TiledTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// A log as the platform would keep it, small, in memory: records, tiles, keys.
public final class SampleLog implements TileReader {
    public static final String ORIGIN = "data.liyang.gov.cn/audit-log";

    private final List<SigningKey> keys;
    private final List<Map<String, Object>> records = new ArrayList<>();
    private final Map<List<Long>, byte[]> tiles = new HashMap<>();
    private final GrowingTree tree = GrowingTree.empty();

    private SampleLog(List<SigningKey> keys) {
        this.keys = keys;
    }

    public static SampleLog of(int count) {
        var log = new SampleLog(List.of(
                SigningKey.generate(ORIGIN, SignatureKind.ED25519), SigningKey.generate(ORIGIN, SignatureKind.SM2)));
        log.grow(count);
        return log;
    }

    public void grow(int count) {
        for (var added = 0; added < count; added++) {
            append(record(records.size() + 1));
        }
        keepTiles();
    }

    private void append(Map<String, Object> record) {
        records.add(record);
        tree.append(Hash.ofLeaf(CanonicalJson.write(record)));
    }

    private void keepTiles() {
        tree.takeWritten()
                .forEach(each -> tiles.put(
                        List.of((long) each.tile().level(), each.tile().index()), each.hashes()));
    }

    /// The same log with the same keys, in which one record of the past says something else.
    public SampleLog rewritten(int place, String name, Object value) {
        var other = new SampleLog(keys);
        for (var each : records) {
            var record = new TreeMap<>(each);
            if (other.records.size() + 1 == place) {
                record.put(name, value);
            }
            other.append(record);
        }
        other.keepTiles();
        return other;
    }

    public List<SigningKey> keys() {
        return keys;
    }

    private static Map<String, Object> record(int place) {
        var record = new TreeMap<String, Object>();
        record.put("record", "00000000-0000-4000-8000-%012d".formatted(place));
        record.put("action", place % 3 == 0 ? "data.query" : "data.download");
        record.put("decidedAt", "2026-11-%02dT08:00:00.123456Z".formatted(1 + place % 28));
        record.put("producer", "exchange-service");
        record.put("producerInstance", "11111111-1111-4111-8111-111111111111");
        record.put("producerSequence", (long) place);
        record.put("department", "11320481014152500N");
        record.put("accountName", place % 7 == 0 ? "=cmd|' /C calc'!A0" : "李\"某\", 系统\n二");
        record.put("roles", List.of());
        record.put("items", List.of("姓名", "身份证件号码"));
        record.put("subjects", List.of());
        record.put("decision", "PERMITTED");
        record.put("rows", (long) (place % 5));
        record.put("version", 1L);
        return record;
    }

    public long size() {
        return records.size();
    }

    public byte[] body(long place) {
        return CanonicalJson.write(records.get((int) place - 1));
    }

    public SignedNote checkpoint() {
        return checkpoint(size());
    }

    public SignedNote checkpoint(long size) {
        return Checkpoint.of(ORIGIN, new TiledTree(size(), this).head(size)).sign(keys);
    }

    @Override
    public byte[] read(Tile tile) {
        var kept = tiles.get(List.of((long) tile.level(), tile.index()));
        if (kept == null) {
            throw new MalformedEvidence("There is no " + tile.path());
        }
        return kept;
    }

    /// All records from one place to another, as a month is exported.
    public Path month(Path file, long from, long to) {
        return write(file, "month", "2026-11", true, place -> place >= from && place <= to, checkpoint());
    }

    /// The records that belong to a matter, wherever they stand.
    public Path matter(Path file, LongPredicate belongs) {
        return write(file, "case", "22222222-2222-4222-8222-222222222222", false, belongs, checkpoint());
    }

    public Path write(
            Path file, String subject, String value, boolean whole, LongPredicate belongs, SignedNote checkpoint) {
        return write(file, subject, value, whole, belongs, checkpoint, Optional.empty());
    }

    /// The same with a time stamp.
    public Path write(
            Path file,
            String subject,
            String value,
            boolean whole,
            LongPredicate belongs,
            SignedNote checkpoint,
            Optional<StampedCheckpoint> stamped) {
        var writer = new PackageWriter(
                checkpoint,
                keys.stream().map(SigningKey::verifier).toList(),
                this,
                Map.of("README.md", "# Evidence\n"),
                stamped);
        var cover = new PackageWriter.Cover(subject, value, whole, "2026-12-01T00:00:00Z", "auditor-zhao");
        try (var out = Files.newOutputStream(file)) {
            writer.write(out, cover, target -> {
                for (var place = 1L; place <= Checkpoint.of(checkpoint).size(); place++) {
                    if (belongs.test(place)) {
                        target.take(new PackagedRecord(place, body(place), columns(place)));
                    }
                }
            });
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> columns(long place) {
        var record = records.get((int) place - 1);
        return EvidencePackage.COLUMNS.stream()
                .map(name -> shown(record.get(name)))
                .toList();
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list when list.isEmpty() -> "";
            case List<?> list -> new String(CanonicalJson.write(list), java.nio.charset.StandardCharsets.UTF_8);
            default -> String.valueOf(value);
        };
    }
}
