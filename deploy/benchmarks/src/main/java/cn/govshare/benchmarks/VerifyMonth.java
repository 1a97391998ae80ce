package cn.govshare.benchmarks;

import cn.govshare.auditorkit.verify.Trust;
import cn.govshare.auditorkit.verify.VerifyPackage;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.pack.EvidencePackage;
import cn.govshare.evidence.pack.PackageWriter;
import cn.govshare.evidence.pack.PackagedRecord;
import cn.govshare.evidence.tree.GrowingTree;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.kernel.vocabulary.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// An exported month of a million records, verified offline by the auditor's program: against unpacking the same
/// records and hashing each once, which is the least that a verification has to do.
final class VerifyMonth implements Benchmark {
    private static final long RECORDS = 1_000_000;
    private static final double PER = 1_000_000;
    private static final String ORIGIN = "govshare/audit-log";

    @Override
    public String name() {
        return "verify-package";
    }

    @Override
    public Text title() {
        return Text.of("证据包离线核验", "offline verification of a package");
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var records = bench.size(RECORDS);
        var key = SigningKey.generate(ORIGIN, SignatureKind.ED25519);
        var zip = Files.createTempFile("evidence", ".zip");
        try {
            write(zip, records, key);
            var trust = Trust.in(List.of(key.verifier()));
            var pair = Rounds.readings(
                    bench.rounds(),
                    () -> PER / Rounds.rate(() -> hash(zip)),
                    () -> PER / Rounds.rate(() -> verify(zip, trust)));
            return List.of(new Figure(
                    Text.of(
                            "每百万条所用秒数:逐条重算、连到签名的根、核对各栏,对仅解包并逐条哈希",
                            "seconds for a million records: hash, trace to the signed root, compare columns; against"
                                    + " unpacking and hashing alone"),
                    pair.floor(),
                    pair.ours(),
                    "s",
                    Target.atMost(5)));
        } finally {
            Files.delete(zip);
        }
    }

    private static long verify(Path zip, Trust trust) throws IOException {
        var verification = VerifyPackage.verify(zip, trust);
        if (!verification.holds()) {
            throw new IllegalStateException(verification.findings().toString());
        }
        return verification.records();
    }

    private static long hash(Path zip) throws IOException {
        var count = 0L;
        try (var file = new ZipFile(zip.toFile());
                var lines = new BufferedReader(new InputStreamReader(
                        file.getInputStream(file.getEntry(EvidencePackage.RECORDS)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8)).equals(Hash.EMPTY)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static void write(Path zip, long records, SigningKey key) throws IOException {
        Map<List<Long>, byte[]> tiles = new HashMap<>();
        var tree = GrowingTree.empty();
        for (var place = 1L; place <= records; place++) {
            tree.append(Hash.ofLeaf(CanonicalJson.write(record(place))));
        }
        tree.takeWritten()
                .forEach(each -> tiles.put(
                        List.of((long) each.tile().level(), each.tile().index()), each.hashes()));
        var checkpoint = Checkpoint.of(ORIGIN, tree.head()).sign(List.of(key));
        var writer = new PackageWriter(
                checkpoint, List.of(key.verifier()), tile -> read(tiles, tile), Map.of(), Optional.empty());
        var cover = new PackageWriter.Cover("month", "2026-11", true, "2026-12-01T00:00:00Z", "auditor");
        try (var out = Files.newOutputStream(zip)) {
            writer.write(out, cover, target -> {
                for (var place = 1L; place <= records; place++) {
                    var record = record(place);
                    var columns = EvidencePackage.COLUMNS.stream()
                            .map(name -> String.valueOf(record.getOrDefault(name, "")))
                            .toList();
                    target.take(new PackagedRecord(place, CanonicalJson.write(record), columns));
                }
            });
        }
    }

    private static byte[] read(Map<List<Long>, byte[]> tiles, Tile tile) {
        var hashes = tiles.get(List.of((long) tile.level(), tile.index()));
        if (hashes == null) {
            throw new MalformedEvidence(tile.path());
        }
        return hashes;
    }

    /// As long as the exchange service's records of queries are.
    private static Map<String, Object> record(long place) {
        var record = new TreeMap<String, Object>();
        record.put("record", "00000000-0000-4000-8000-%012d".formatted(place));
        record.put("accessId", "11111111-0000-4000-8000-%012d".formatted(place));
        record.put("action", "exchange.record.query");
        record.put("decidedAt", "2026-11-%02dT01:30:00.123456Z".formatted(1 + place % 28));
        record.put("producer", "exchange-service");
        record.put("producerInstance", "22222222-2222-4222-8222-222222222222");
        record.put("producerSequence", place);
        record.put("department", "11320481014152500N");
        record.put("account", "33333333-3333-4333-8333-333333333333");
        record.put("accountName", "service-account-zjj-system");
        record.put("client", "zjj-system");
        record.put("resource", "3320481001001/000001");
        record.put("purpose", "ADMINISTRATIVE_BASIS");
        record.put("matter", "公共租赁住房资格审核");
        record.put("grant", "44444444-4444-4444-8444-444444444444");
        record.put("decision", "PERMITTED");
        record.put("rows", place % 3);
        record.put("sourceAddress", "10.20.30.40");
        record.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        record.put("version", 1L);
        return record;
    }
}
