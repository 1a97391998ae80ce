package cn.govshare.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.SignedNote;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/// Reads the records of a package one after the other; proves nothing.
public final class PackageReader {
    private static final int BUFFER = 1 << 16;

    private PackageReader() {}

    /// @throws MalformedEvidence when the file is not a package, or its table does not go with its records
    public static void forEach(Path file, PackageWriter.RecordTarget target) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var records = stream(zip, EvidencePackage.RECORDS);
                var table = new InputStreamReader(stream(zip, EvidencePackage.TABLE), UTF_8)) {
            var lines = new Csv(table);
            lines.read();
            for (var record = line(records); record.isPresent(); record = line(records)) {
                var shown =
                        lines.read().orElseThrow(() -> new MalformedEvidence("The table ends before the records do."));
                target.take(new PackagedRecord(place(shown.getFirst()), record.get(), shown.subList(1, shown.size())));
            }
        }
    }

    /// The checkpoint that a package was proved against.
    ///
    /// @throws MalformedEvidence when the file is not a package
    public static SignedNote checkpoint(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var in = stream(zip, EvidencePackage.CHECKPOINT)) {
            return SignedNote.parse(new String(in.readNBytes(BUFFER), UTF_8));
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new MalformedEvidence("%s is not there.".formatted(name));
        }
        return new BufferedInputStream(zip.getInputStream(entry), BUFFER);
    }

    private static long place(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedEvidence("\"%s\" is not a place on the log.".formatted(text), e);
        }
    }

    /// The next line of a stream without its end, or nothing after the last.
    ///
    /// @throws MalformedEvidence when it is longer than a record can be
    public static Optional<byte[]> line(InputStream in) throws IOException {
        var next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        var line = new ByteArrayOutputStream(1024);
        while (next >= 0 && next != '\n') {
            line.write(next);
            if (line.size() > BUFFER) {
                throw new MalformedEvidence("A record is too long.");
            }
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }
}
