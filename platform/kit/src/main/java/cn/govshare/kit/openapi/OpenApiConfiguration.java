package cn.govshare.kit.openapi;

import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.ProblemView;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/// Puts into every operation of the OpenAPI document who may call it (`x-roles`) and how its errors look.
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, SeenVersion.class)
                .replaceWithSchema(
                        ResourceCode.class,
                        new StringSchema().pattern("^\\d{1,20}[/-]\\d{1,12}$").description("信息资源代码 · resource code"))
                .replaceWithSchema(
                        DepartmentCode.class,
                        new StringSchema()
                                .pattern("^[0-9A-HJ-NPQRTUWXY]{18}$")
                                .description("统一社会信用代码 · unified social credit code"));
    }

    @Bean
    OpenAPI openApi(@Value("${govshare.service}") String service) {
        var problem = ModelConverters.getInstance().readAll(ProblemView.class);
        var components = new Components()
                .addSecuritySchemes(
                        "keycloak",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        problem.forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("GovShare " + service)
                        .version("v1")
                        .description("政务数据共享交换平台 · government data sharing platform")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("网关 · the gateway")))
                .addSecurityItem(new SecurityRequirement().addList("keycloak"))
                .components(components);
    }

    @Bean
    OperationCustomizer rolesAndProblems() {
        return (operation, method) -> {
            operation.addExtension("x-roles", roles(method));
            if (method.hasMethodAnnotation(AllowedRoles.WhoKnowsTheAddress.class)) {
                operation.security(List.of());
            }
            for (var status : List.of("400", "401", "403", "404", "409", "422", "503")) {
                operation.getResponses().computeIfAbsent(status, _ -> problem());
            }
            return operation;
        };
    }

    /// Who may state which version he saw is told so, and what comes of it when it is an old one.
    @Bean
    OperationCustomizer seenVersions() {
        return (operation, method) -> {
            if (Arrays.stream(method.getMethodParameters())
                    .anyMatch(each -> each.getParameterType() == SeenVersion.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name("If-Match")
                        .description("所依据的版本,即查看时的 ETag;已有变化的返回 412 · ETag of what was seen; 412 when it changed since")
                        .schema(new StringSchema().example("\"3\"")));
                operation.getResponses().computeIfAbsent("412", _ -> problem());
            }
            return operation;
        };
    }

    private static List<String> roles(HandlerMethod method) {
        var named = method.getMethodAnnotation(AllowedRoles.class);
        var roles = named == null ? Role.values() : named.value();
        return Arrays.stream(roles).map(Role::code).sorted().toList();
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("问题说明 · problem document")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
