package cn.govshare.auditorkit.verify;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.json.Json;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.TlogProof;
import cn.govshare.evidence.pack.Csv;
import cn.govshare.evidence.pack.EvidencePackage;
import cn.govshare.evidence.pack.Manifest;
import cn.govshare.evidence.pack.PackageReader;
import cn.govshare.evidence.pack.PackageWriter;
import cn.govshare.evidence.tree.AuthenticTiles;
import cn.govshare.evidence.tree.ForgedTile;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.Tile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through the records of a package one by one: hashes each, traces its leaf to the signed root, and holds
/// what the table shows against what the record says. Memory does not grow with the package.
final class CheckRecords {
    private final PackageFiles files;
    private final Manifest manifest;
    private final SignedNote checkpoint;
    private final AuthenticTiles tiles;
    private final ProducerCounts producers = new ProducerCounts();
    private final Consumer<Finding> report;
    private long firstPlace;
    private long lastPlace;
    private long seen;
    private long proved;

    CheckRecords(
            PackageFiles files,
            Manifest manifest,
            SignedNote checkpoint,
            AuthenticTiles tiles,
            Consumer<Finding> report) {
        this.files = files;
        this.manifest = manifest;
        this.checkpoint = checkpoint;
        this.tiles = tiles;
        this.report = report;
    }

    long proved() {
        return proved;
    }

    /// Place of the first record that is really there, 0 when there is none.
    long firstPlace() {
        return firstPlace;
    }

    long lastPlace() {
        return lastPlace;
    }

    ProducerCounts producers() {
        return producers;
    }

    void check() throws IOException {
        try (var records = files.stream(EvidencePackage.RECORDS);
                var table = new InputStreamReader(files.stream(EvidencePackage.TABLE), StandardCharsets.UTF_8)) {
            var lines = new Csv(table);
            var header = lines.read().orElse(List.of());
            requireHeader(header);
            var shown = lines.read();
            for (var record = PackageReader.line(records); record.isPresent(); record = PackageReader.line(records)) {
                if (shown.isEmpty()) {
                    throw new MalformedEvidence("The table ends before the records do.");
                }
                checkOne(record.get(), header, shown.get());
                shown = lines.read();
            }
            if (shown.isPresent()) {
                throw new MalformedEvidence("The table has lines for which there are no records.");
            }
        }
        checkEnd();
    }

    private void requireHeader(List<String> header) {
        if (header.isEmpty() || !header.getFirst().equals(EvidencePackage.PLACE)) {
            throw new MalformedEvidence("The table's first column is not \"%s\".".formatted(EvidencePackage.PLACE));
        }
        header.stream()
                .skip(1)
                .filter(name -> !EvidencePackage.COLUMNS.contains(name))
                .forEach(name -> report.accept(Finding.of(FindingKind.UNKNOWN_COLUMN, name)));
    }

    private void checkOne(byte[] body, List<String> header, List<String> shown) {
        if (shown.size() != header.size()) {
            throw new MalformedEvidence(
                    "A line of the table has %d fields, not %d.".formatted(shown.size(), header.size()));
        }
        var place = place(shown.getFirst());
        seen++;
        if (place <= lastPlace) {
            report.accept(Finding.at(FindingKind.OUT_OF_ORDER, place, place, lastPlace));
            return;
        }
        checkNothingMissing(place);
        firstPlace = firstPlace == 0 ? place : firstPlace;
        lastPlace = place;
        var record = read(body);
        checkLeaf(place, body, record);
        checkColumns(place, record, header, shown);
        checkProof(place, body);
        producers.count(record);
    }

    private void checkNothingMissing(long place) {
        var expected = lastPlace == 0 ? manifest.firstPlace() : lastPlace + 1;
        if (place > expected && (manifest.whole() || lastPlace == 0)) {
            report.accept(Finding.at(FindingKind.RECORD_MISSING, expected, expected, place - 1));
        }
    }

    private void checkLeaf(long place, byte[] body, Map<String, @Nullable Object> record) {
        try {
            var leaf = Hash.ofLeaf(body);
            if (leaf.equals(tiles.leaf(place - 1))) {
                proved++;
            } else {
                report.accept(elsewhere(place, leaf)
                        .map(other -> Finding.at(FindingKind.RECORD_MOVED, place, place, id(record), other))
                        .orElseGet(() -> Finding.at(FindingKind.RECORD_CHANGED, place, place, id(record))));
            }
        } catch (ForgedTile e) {
            report.accept(
                    Finding.at(FindingKind.TILE_FORGED, place, place, e.tile().path()));
        } catch (MalformedEvidence e) {
            report.accept(Finding.at(FindingKind.TILE_FORGED, place, place, String.valueOf(e.getMessage())));
        }
    }

    /// Where near its place the record really stands, if it is on the log at all.
    private Optional<Long> elsewhere(long place, Hash leaf) {
        var from = Math.max(0, place - 1 - Tile.FULL);
        var to = Math.min(manifest.size(), place + Tile.FULL);
        for (var index = from; index < to; index++) {
            try {
                if (leaf.equals(tiles.leaf(index))) {
                    return Optional.of(index + 1);
                }
            } catch (ForgedTile | MalformedEvidence e) {
                // A neighbour that the package does not prove is no place where the record could be found.
                index = Math.min(to, (index / Tile.FULL + 1) * Tile.FULL) - 1;
            }
        }
        return Optional.empty();
    }

    private void checkColumns(
            long place, Map<String, @Nullable Object> record, List<String> header, List<String> shown) {
        for (var column = 1; column < header.size(); column++) {
            var name = header.get(column);
            if (!ShownColumns.agrees(name, shown.get(column), record)) {
                report.accept(Finding.at(
                        FindingKind.COLUMN,
                        place,
                        place,
                        id(record),
                        name,
                        shown.get(column),
                        ShownColumns.said(name, record)));
            }
        }
    }

    /// The proof files are for readers without this program; they are held against the same records.
    private void checkProof(long place, byte[] body) {
        var name = "%s%d.tlog-proof".formatted(EvidencePackage.PROOF_FOLDER, place);
        if (manifest.records() <= PackageWriter.MOST_PROOFS && files.has(name) && !proves(name, place, body)) {
            report.accept(Finding.at(FindingKind.PROOF_FALSE, place, place));
        }
    }

    private boolean proves(String name, long place, byte[] body) {
        try {
            var proof = TlogProof.parse(files.text(name));
            return proof.index() == place - 1
                    && proof.checkpoint().text().equals(checkpoint.text())
                    && proof.inclusion()
                            .proves(Hash.ofLeaf(body), Checkpoint.of(checkpoint).root());
        } catch (MalformedEvidence e) {
            return false;
        }
    }

    private void checkEnd() {
        if (lastPlace < manifest.lastPlace()) {
            report.accept(Finding.at(FindingKind.RECORD_MISSING, lastPlace + 1, lastPlace + 1, manifest.lastPlace()));
        }
        if (firstPlace > 0 && (firstPlace < manifest.firstPlace() || lastPlace > manifest.lastPlace())) {
            report.accept(Finding.of(
                    FindingKind.OTHER_PLACES, manifest.firstPlace(), manifest.lastPlace(), firstPlace, lastPlace));
        }
        if (seen != manifest.records()) {
            report.accept(Finding.of(FindingKind.COUNT, manifest.records(), seen));
        }
    }

    private static Map<String, @Nullable Object> read(byte[] body) {
        try {
            return Json.readObject(body);
        } catch (MalformedEvidence e) {
            // The leaf will not fit either; the columns are then compared with a record that says nothing.
            return Map.of();
        }
    }

    private static String id(Map<String, @Nullable Object> record) {
        return String.valueOf(record.get("record"));
    }

    private static long place(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedEvidence("\"%s\" is not a place on the log.".formatted(text), e);
        }
    }
}
