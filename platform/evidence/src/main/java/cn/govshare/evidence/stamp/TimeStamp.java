package cn.govshare.evidence.stamp;

import cn.govshare.evidence.MalformedEvidence;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/// The answer of a time stamp authority (RFC 3161): these bytes were there at this time. It carries the certificate it
/// was signed with; whether that is one to be believed is for the reader to say, see [#isSignedUnder]. Immutable.
public final class TimeStamp {
    static final Provider CIPHERS = new BouncyCastleProvider();

    private final TimeStampToken token;
    private final X509CertificateHolder signer;

    private TimeStamp(TimeStampToken token, X509CertificateHolder signer) {
        this.token = token;
        this.signer = signer;
    }

    /// @param response a TimeStampResp in DER, as it is sent over HTTP and as `openssl ts` reads it
    /// @throws MalformedEvidence when it is none, when the authority refused, or when it lacks its certificate
    public static TimeStamp parse(byte[] response) {
        try {
            return of(new TimeStampResponse(response));
        } catch (TSPException | IOException | IllegalArgumentException e) {
            throw new MalformedEvidence("The answer is not a time stamp: %s".formatted(e.getMessage()), e);
        }
    }

    static TimeStamp of(TimeStampResponse response) {
        var token = response.getTimeStampToken();
        if (token == null) {
            throw new MalformedEvidence("The authority gave no time stamp: %s".formatted(response.getStatusString()));
        }
        @SuppressWarnings("unchecked")
        Selector<X509CertificateHolder> wanted = token.getSID();
        var signers = token.getCertificates().getMatches(wanted);
        if (signers.size() != 1) {
            throw new MalformedEvidence("The certificate that the time stamp was signed with is not in it.");
        }
        return new TimeStamp(token, signers.iterator().next());
    }

    /// When the authority says that it saw the bytes.
    public Instant at() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /// The name in the certificate that it was signed with.
    public String authority() {
        return signer.getSubject().toString();
    }

    /// Whether it is about these bytes.
    public boolean isOf(byte[] data) {
        var info = token.getTimeStampInfo();
        try {
            var digest =
                    MessageDigest.getInstance(info.getMessageImprintAlgOID().getId(), CIPHERS);
            return MessageDigest.isEqual(digest.digest(data), info.getMessageImprintDigest());
        } catch (GeneralSecurityException e) {
            throw new MalformedEvidence("The time stamp uses a digest that is not known here.", e);
        }
    }

    /// Whether the signature is true for the certificate inside, which must be one for time stamps and valid then.
    public boolean isSigned() {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(CIPHERS)
                    .build(signer));
            return true;
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            return false;
        }
    }

    /// Whether the certificate inside was issued under one of these, and all between them were valid at the time.
    public boolean isSignedUnder(Collection<X509Certificate> authorities) {
        if (authorities.isEmpty() || !isSigned()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificate(signer));
            var anchors = authorities.stream()
                    .map(each -> new TrustAnchor(each, null))
                    .collect(Collectors.toSet());
            var wanted = new PKIXBuilderParameters(anchors, target);
            var between = new HashSet<X509Certificate>();
            for (var holder : token.getCertificates().getMatches(null)) {
                between.add(certificate(holder));
            }
            wanted.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            wanted.setDate(token.getTimeStampInfo().getGenTime());
            wanted.setRevocationEnabled(false);
            return CertPathBuilder.getInstance("PKIX", CIPHERS).build(wanted) != null;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws CertificateException {
        return new JcaX509CertificateConverter().setProvider(CIPHERS).getCertificate(holder);
    }
}
