package cn.govshare.testkit;

import java.time.Duration;
import java.util.HashMap;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/// Gives a service under test its surroundings through the same settings that operators use.
final class ServiceFixtures implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /// How long a test waits for news that travel, unless it says otherwise: nothing asserts how fast a busy machine
    /// is.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        var settings = new HashMap<String, Object>();
        settings.put("GOVSHARE_KAFKA", TestKafka.bootstrapServers());
        settings.put("GOVSHARE_ISSUER", TestTokens.shared().issuer());
        settings.put("GOVSHARE_JWKS", TestTokens.shared().jwks());
        settings.put("server.port", "0");
        settings.put("management.server.port", "");
        if (ClassUtils.isPresent(
                "org.springframework.jdbc.core.simple.JdbcClient", getClass().getClassLoader())) {
            var database = TestPostgres.freshDatabase();
            settings.put("GOVSHARE_DB_URL", database.url());
            settings.put("GOVSHARE_DB_USER", database.login());
            settings.put("GOVSHARE_DB_PASSWORD", database.password());
            settings.put("GOVSHARE_DB_OWNER", database.owner());
            settings.put("GOVSHARE_DB_OWNER_PASSWORD", database.password());
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("service-fixtures", settings));
    }
}
