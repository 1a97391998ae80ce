package cn.govshare.audit.checkpoint.http;

import cn.govshare.audit.checkpoint.TimeStampAuthority;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.stamp.TimeStampQuestion;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// A time stamp authority over HTTP (RFC 3161, 3.4).
@Component
class HttpTimeStamps implements TimeStampAuthority {
    private static final int OK = 200;

    private final String url;
    private final Caller caller = new Caller("time-stamp", Duration.ofSeconds(10));

    HttpTimeStamps(TimeStampSettings settings) {
        this.url = settings.url();
    }

    @Override
    public boolean isThere() {
        return !url.isBlank();
    }

    @Override
    public byte[] stamp(byte[] data) {
        var question = TimeStampQuestion.about(data);
        var reply = caller.post(URI.create(url), TimeStampQuestion.QUERY_TYPE, question.der());
        try {
            if (reply.status() != OK) {
                throw new MalformedEvidence("HTTP %d".formatted(reply.status()));
            }
            var _ = question.answeredBy(reply.body());
            return reply.body();
        } catch (MalformedEvidence e) {
            throw new ProviderUnavailable(
                    CommonProblem.UNAVAILABLE,
                    Text.of("时间戳机构的回答无效:%s", "The time stamp authority's answer is of no use: %s")
                            .with(String.valueOf(e.getMessage())));
        }
    }
}
