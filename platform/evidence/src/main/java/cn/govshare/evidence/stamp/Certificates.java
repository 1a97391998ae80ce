package cn.govshare.evidence.stamp;

import cn.govshare.evidence.MalformedEvidence;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/// Certificates of authorities, as files hold them.
public final class Certificates {
    private Certificates() {}

    /// @param pem one certificate or several, one after the other
    /// @throws MalformedEvidence when there is none
    public static List<X509Certificate> fromPem(String pem) {
        try {
            var found = new ArrayList<X509Certificate>();
            for (var each : CertificateFactory.getInstance("X.509", TimeStamp.CIPHERS)
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
                found.add((X509Certificate) each);
            }
            if (found.isEmpty()) {
                throw new MalformedEvidence("The text holds no certificate.");
            }
            return List.copyOf(found);
        } catch (CertificateException e) {
            throw new MalformedEvidence("The text holds no certificate: %s".formatted(e.getMessage()), e);
        }
    }
}
