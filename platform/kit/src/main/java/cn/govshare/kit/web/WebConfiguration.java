package cn.govshare.kit.web;

import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.call.CurrentCall;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@AutoConfiguration(
        beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
        afterName = "cn.govshare.kit.audit.AuditTrailConfiguration")
class WebConfiguration {
    @Bean
    ProblemHandler problemHandler(AuditTrail trail) {
        return new ProblemHandler(trail);
    }

    @Bean
    EntityTags entityTags() {
        return new EntityTags();
    }

    @Bean
    BrokenOffAnswers brokenOffAnswers() {
        return new BrokenOffAnswers();
    }

    @Bean
    ReadWholeBody readWholeBody(Validator validator) {
        return new ReadWholeBody(validator);
    }

    @Bean
    JsonMapperBuilderCustomizer bodiesAreReadToTheEnd() {
        return builder -> builder.addHandler(new UnreadableValues()).addModule(new PlacesInBody());
    }

    /// A caller that asks before it sends its body is refused before it has sent it: who it is and what it may comes
    /// first.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAreAskedForWhenRead() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            }
        });
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return CurrentCall.language(request);
            }
        };
    }

    @Bean
    WebMvcConfigurer callerAndCodes() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
                resolvers.add(new SeenVersionArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                Converter<String, ResourceCode> parse = ResourceCode::parse;
                registry.addConverter(String.class, ResourceCode.class, parse);
            }
        };
    }
}
