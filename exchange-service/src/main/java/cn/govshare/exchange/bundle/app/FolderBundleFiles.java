package cn.govshare.exchange.bundle.app;

import cn.govshare.exchange.bundle.BundleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Names of files are made of ids, never of input; nobody but the service's own account can read them.
@Component
class FolderBundleFiles implements BundleFiles {
    private final Path folder;

    FolderBundleFiles(BundleFolderSettings settings) {
        this.folder = settings.path();
    }

    private Path file(UUID bundle) {
        return folder.resolve(bundle + ".bundle");
    }

    @Override
    public OutputStream write(UUID bundle) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var options =
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Channels.newOutputStream(FileChannel.open(file(bundle), Set.copyOf(options), ownersOnly));
    }

    @Override
    public boolean has(UUID bundle) {
        return Files.isRegularFile(file(bundle));
    }

    @Override
    public InputStream read(UUID bundle, long from) throws IOException {
        var channel = FileChannel.open(file(bundle), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void remove(UUID bundle) throws IOException {
        Files.deleteIfExists(file(bundle));
    }
}
