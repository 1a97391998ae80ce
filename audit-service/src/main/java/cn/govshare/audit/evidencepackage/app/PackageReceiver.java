package cn.govshare.audit.evidencepackage.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/// Who takes a package as it is written.
public interface PackageReceiver {
    /// Opens the way out; nothing has left before.
    ///
    /// @param export binds the two records of this export
    OutputStream begin(UUID export) throws IOException;

    /// Everything has left.
    ///
    /// @param sha256 digest of what left, hexadecimal
    void complete(String sha256);
}
