package cn.govshare.kit.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/// Looks for every setting that a service can't do without, before anything else is made.
class RequiredSettings implements BeanFactoryPostProcessor {
    private static final List<String> OF_ALL = List.of("GOVSHARE_KAFKA", "GOVSHARE_ISSUER", "GOVSHARE_JWKS");
    private static final List<String> OF_THOSE_WITH_A_DATABASE = List.of(
            "GOVSHARE_DB_URL",
            "GOVSHARE_DB_USER",
            "GOVSHARE_DB_PASSWORD",
            "GOVSHARE_DB_OWNER",
            "GOVSHARE_DB_OWNER_PASSWORD");

    private final Environment environment;

    RequiredSettings(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var needed = new ArrayList<>(OF_ALL);
        if (ClassUtils.isPresent("org.springframework.jdbc.core.simple.JdbcClient", beans.getBeanClassLoader())) {
            needed.addAll(OF_THOSE_WITH_A_DATABASE);
        }
        var missing = needed.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new SettingsMissing(missing);
        }
    }
}
