package cn.govshare.evidence.stamp;

import cn.govshare.evidence.MalformedEvidence;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// Asks an authority for a time stamp (RFC 3161) of some bytes, of which it learns only the SHA-256. The answer must be
/// to this question: its nonce is random.
public final class TimeStampQuestion {
    /// How the question and the answer are labelled over HTTP.
    public static final String QUERY_TYPE = "application/timestamp-query";

    public static final String REPLY_TYPE = "application/timestamp-reply";

    private static final int NONCE_BITS = 64;

    private final TimeStampRequest request;
    private final byte[] data;

    private TimeStampQuestion(TimeStampRequest request, byte[] data) {
        this.request = request;
        this.data = data;
    }

    public static TimeStampQuestion about(byte[] data) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var digest = MessageDigest.getInstance("SHA-256").digest(data);
            var nonce = new BigInteger(NONCE_BITS, new SecureRandom());
            return new TimeStampQuestion(generator.generate(TSPAlgorithms.SHA256, digest, nonce), data.clone());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The question in DER.
    public byte[] der() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("A question can always be written", e);
        }
    }

    /// The time stamp that was answered with.
    ///
    /// @throws MalformedEvidence when the authority refused, answered another question, or its signature is false
    public TimeStamp answeredBy(byte[] response) {
        try {
            var answer = new TimeStampResponse(response);
            answer.validate(request);
            var stamp = TimeStamp.of(answer);
            if (!stamp.isOf(data) || !stamp.isSigned()) {
                throw new MalformedEvidence("The signature of the time stamp is false.");
            }
            return stamp;
        } catch (TSPException | IOException | IllegalArgumentException e) {
            throw new MalformedEvidence(
                    "The answer is not the time stamp that was asked for: %s".formatted(e.getMessage()), e);
        }
    }
}
