package cn.govshare.exchange.bundle.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the files of bundles are.
///
/// @param folder one that all replicas share; a bundle whose file is not there has to be asked for again. Empty for a
/// folder below that of temporary files
@ConfigurationProperties("govshare.bundle-files")
record BundleFolderSettings(@DefaultValue("") String folder) {
    Path path() {
        return folder.isEmpty()
                ? Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "govshare-bundles")
                : Path.of(folder);
    }
}
