package cn.govshare.kit.idempotency;

import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Makes a creating POST safe to repeat: the same key with the same content creates once and answers the same id for
/// ever;
/// the same key with other content is refused.
public final class Idempotency {
    private static final int LONGEST_KEY = 128;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Idempotency(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /// Creates, unless the key has been used before by the actor's department.
    ///
    /// @param operation name of the operation that the key belongs to
    /// @param key the `Idempotency-Key` header; at most 128 characters
    /// @param content what is asked for, compared by digest
    /// @param create creates in the same transaction and returns the id
    /// @return the id of what was created, now or before
    /// @throws MalformedInput when the key is missing or too long
    /// @throws PolicyViolation when the key was used with other content
    public String once(Actor actor, String operation, @Nullable String key, Object content, Supplier<String> create) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new MalformedInput(
                    CommonProblem.IDEMPOTENCY_KEY_MISSING,
                    Text.of(
                            "请在 Idempotency-Key 请求头中给出 1 至 128 个字符的唯一键,重试时保持不变。",
                            "Send a unique key of 1 to 128 characters in Idempotency-Key, the same when you retry."));
        }
        var digest = digest(content);
        return Objects.requireNonNull(transaction.execute(_ -> claim(actor, operation, key, digest)
                ? created(actor, operation, key, create)
                : before(actor, operation, key, digest)));
    }

    private boolean claim(Actor actor, String operation, String key, String digest) {
        return jdbc.sql("""
                INSERT INTO idempotency_key (department, operation, key, digest)
                VALUES (:department, :operation, :key, :digest) ON CONFLICT DO NOTHING""")
                        .param("department", actor.department().value())
                        .param("operation", operation)
                        .param("key", key)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    private String created(Actor actor, String operation, String key, Supplier<String> create) {
        var id = create.get();
        jdbc.sql("""
                UPDATE idempotency_key SET result = :id
                WHERE department = :department AND operation = :operation AND key = :key""")
                .param("id", id)
                .param("department", actor.department().value())
                .param("operation", operation)
                .param("key", key)
                .update();
        return id;
    }

    private record Before(String digest, String result) {}

    private String before(Actor actor, String operation, String key, String digest) {
        var before = jdbc.sql("""
                SELECT digest, result FROM idempotency_key
                WHERE department = :department AND operation = :operation AND key = :key""")
                .param("department", actor.department().value())
                .param("operation", operation)
                .param("key", key)
                .query(Before.class)
                .single();
        if (!before.digest().equals(digest)) {
            throw new PolicyViolation(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    Text.of(
                            "该 Idempotency-Key 已用于内容不同的请求,请换用新的键。",
                            "This Idempotency-Key was used for other content; take a new one."));
        }
        return before.result();
    }

    private String digest(Object content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
