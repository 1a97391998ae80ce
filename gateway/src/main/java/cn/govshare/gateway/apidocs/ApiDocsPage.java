package cn.govshare.gateway.apidocs;

import cn.govshare.gateway.route.Upstream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/// The page that shows the documents of all services. Everything that it loads comes from this gateway.
@Configuration(proxyBeanMethods = false)
class ApiDocsPage {
    private static final String FROM_HERE_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Map<String, Resource> assets = new TreeMap<>();

    ApiDocsPage() throws IOException {
        var webjar = new PathMatchingResourcePatternResolver();
        for (var name : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"}) {
            var found = webjar.getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + name);
            assets.put(name, found[0]);
        }
        assets.put("page.js", new ClassPathResource("api-docs/page.js"));
    }

    @Bean
    RouterFunction<ServerResponse> apiDocs(JsonMapper json) {
        return RouterFunctions.route()
                .GET("/api-docs", _ -> page(new ClassPathResource("api-docs/index.html"), MediaType.TEXT_HTML))
                .GET("/api-docs/assets/documents.json", _ -> documents(json))
                .GET("/api-docs/assets/{name}", this::asset)
                .build();
    }

    private ServerResponse asset(ServerRequest request) {
        var asset = assets.get(request.pathVariable("name"));
        return asset == null
                ? ServerResponse.notFound().build()
                : page(asset, MediaTypeFactory.getMediaType(asset).orElse(MediaType.APPLICATION_OCTET_STREAM));
    }

    private static ServerResponse documents(JsonMapper json) {
        var documents = Arrays.stream(Upstream.values())
                .map(each -> Map.of("url", "/api-docs/" + each.service(), "name", each.label()))
                .collect(Collectors.toList());
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(documents));
    }

    private static ServerResponse page(Resource resource, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header("Content-Security-Policy", FROM_HERE_ONLY)
                .body(resource);
    }
}
