package cn.govshare.auditorkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;

/// A package in a folder, where whoever tampers can reach each file.
public record Unpacked(Path folder) {
    public static Unpacked of(Path zip, Path folder) {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                var target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getInputStream(entry).readAllBytes());
            }
            return new Unpacked(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void change(String name, UnaryOperator<String> change) {
        try {
            var before = Files.readString(folder.resolve(name));
            var after = change.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("Nothing was changed in " + name);
            }
            Files.writeString(folder.resolve(name), after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void changeBytes(String name, Consumer<byte[]> change) {
        try {
            var bytes = Files.readAllBytes(folder.resolve(name));
            change.accept(bytes);
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines of the records; the table holds none with a line break in these tests' columns but the quoted
    /// ones.
    public void changeRecords(UnaryOperator<List<String>> change) {
        change("records.ndjson", text -> {
            var lines =
                    new ArrayList<>(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
            return String.join("\n", change.apply(lines)) + "\n";
        });
    }

    /// Lines of the table, its header first.
    public void changeTable(UnaryOperator<List<String>> change) {
        change("records.csv", text -> {
            var lines =
                    new ArrayList<>(List.of(text.substring(0, text.length() - 2).split("\r\n", -1)));
            return String.join("\r\n", change.apply(lines)) + "\r\n";
        });
    }
}
