package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.RESOURCES;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.SettledTrail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 9(1): who compiles answers for it; what is not published is not known")
class AccessTest {
    private static final Actor STRANGER = Actors.of(Actors.EDUCATION, Role.CATALOGER);

    private final Calls calls;
    private final SettledTrail trail;
    private final CatalogSteps steps;

    @Autowired
    AccessTest(Calls calls, SettledTrail trail) {
        this.calls = calls;
        this.trail = trail;
        this.steps = new CatalogSteps(calls);
    }

    /// Each of these was denied once, and nothing else of the entry was tried.
    private void wereDenied(Actor actor, ResourceCode code, String reason, String... actions) {
        assertThat(trail.records(each ->
                        actor.account().equals(each.account()) && code.value().equals(each.resource())))
                .allMatch(each -> each.decision() == Decision.DENIED && reason.equals(each.reason()))
                .extracting(AuditRecorded::action)
                .containsExactlyInAnyOrder(
                        Stream.of(actions).map("catalog.resource."::concat).toArray(String[]::new));
    }

    @Nested
    class UnpublishedEntry {
        @Test
        void isNotFoundByAnotherDepartmentAndTheAttemptIsRecorded() {
            var code = steps.drafted(steps.clerk(), conditionalForm("低保"));
            var form = conditionalForm("低保");
            form.put("version", 1);

            assertLooksUnknown(calls.as(STRANGER).get(path(code)), code);
            assertLooksUnknown(calls.as(STRANGER).put(path(code), form), code);
            assertLooksUnknown(calls.as(STRANGER).post(path(code) + "/submission"), code);
            assertLooksUnknown(calls.as(STRANGER).post(path(code) + "/withdrawal", Map.of("reason", "无")), code);
            wereDenied(STRANGER, code, "resource/no-such-resource", "read", "edit", "submit", "withdraw");
        }

        /// The same answer, trace id and code aside, as for a code that was never given.
        private void assertLooksUnknown(Answer answer, ResourceCode code) {
            var unknown = new ResourceCode("999999/1");
            var other = calls.as(STRANGER).get(path(unknown));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(plain(answer, code)).isEqualTo(plain(other, unknown));
        }

        private String plain(Answer answer, ResourceCode code) {
            return answer.text().replaceAll(",?\"traceId\":\"[^\"]*\"", "").replace(code.value(), "CODE");
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"PLATFORM_OPERATOR"},
                mode = EnumSource.Mode.EXCLUDE)
        void isNotListedForAnyRoleOfAnotherDepartment(Role role) {
            var clerk = steps.clerk();
            steps.drafted(clerk, conditionalForm("草稿"));
            steps.published(clerk, conditionalForm("已发布"));

            assertThat(names(Actors.of(Actors.EDUCATION, role), "?provider=" + clerk.department()))
                    .containsExactly("已发布");
        }

        @Test
        void isListedForTheProvidersPeopleAndTheBureau() {
            var clerk = steps.clerk();
            steps.drafted(clerk, conditionalForm("草稿"));

            var own = "?provider=" + clerk.department();
            assertThat(names(clerk, own)).containsExactly("草稿");
            assertThat(names(Actors.of(clerk.department(), Role.DEPARTMENT_HEAD), own))
                    .containsExactly("草稿");
            assertThat(names(OPERATOR, own)).containsExactly("草稿");
            assertThat(names(Actors.of(clerk.department(), Role.BUSINESS_SYSTEM), own))
                    .isEmpty();
        }
    }

    @Nested
    class PublishedEntry {
        @Test
        void isChangedByNoOtherDepartment() {
            var code = steps.published(steps.clerk(), conditionalForm("低保"));
            var form = conditionalForm("低保");
            form.put("version", 3);

            for (var answer : List.of(
                    calls.as(STRANGER).put(path(code), form),
                    calls.as(STRANGER).post(path(code) + "/submission"),
                    calls.as(STRANGER).post(path(code) + "/withdrawal", Map.of("reason", "无")))) {
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.problem()).isEqualTo("security/foreign-department");
            }
            wereDenied(STRANGER, code, "security/foreign-department", "edit", "submit", "withdraw");
        }

        @Test
        void isNotRevisedInPlaceByItsOwnDepartment() {
            var clerk = steps.clerk();
            var code = steps.published(clerk, conditionalForm("低保"));
            var form = conditionalForm("低保");
            form.put("version", 3);

            assertThat(calls.as(clerk).put(path(code), form).problem()).isEqualTo("resource/not-in-this-state");
        }
    }

    @Nested
    class Roles {
        @Test
        void reviewIsTheBureausAlone() {
            var clerk = steps.clerk();
            var code = steps.submitted(clerk, conditionalForm("低保"));

            for (var act : List.of("/publication", "/return")) {
                var answer = calls.as(clerk).post(path(code) + act, Map.of("reasons", "无"));
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.problem()).isEqualTo("security/role-not-allowed");
            }
        }

        @Test
        void bureauDoesNotCompileForOthers() {
            assertThat(calls.as(OPERATOR).post(RESOURCES, conditionalForm("低保")).status())
                    .isEqualTo(403);
        }

        @Test
        void callerWithoutTokenIsTurnedAway() {
            assertThat(calls.withoutToken().get(RESOURCES).status()).isEqualTo(401);
        }
    }

    @Nested
    class Search {
        @Test
        void catalogIsReadPageByPage() {
            var clerk = steps.clerk();
            for (var name : List.of("甲", "乙", "丙")) {
                steps.drafted(clerk, conditionalForm(name));
            }
            var own = RESOURCES + "?limit=2&provider=" + clerk.department();

            var first = ok(calls.as(clerk).get(own), 200).json();
            var second = ok(
                            calls.as(clerk)
                                    .get(own + "&after=" + first.path("next").asString()),
                            200)
                    .json();

            assertThat(first.path("items").size()).isEqualTo(2);
            assertThat(second.path("items").size()).isEqualTo(1);
            assertThat(second.path("items").path(0).path("name").asString()).isEqualTo("丙");
            assertThat(second.path("next").isMissingNode()
                            || second.path("next").isNull())
                    .isTrue();
        }

        @Test
        void catalogIsNarrowedByStatusAndWords() {
            var clerk = steps.clerk();
            steps.submitted(clerk, conditionalForm("低保对象信息"));
            steps.drafted(clerk, conditionalForm("特困人员信息"));
            var own = "?provider=" + clerk.department();

            assertThat(names(clerk, own + "&status=SUBMITTED")).containsExactly("低保对象信息");
            assertThat(names(clerk, own + "&q=" + URLEncoder.encode("人员", StandardCharsets.UTF_8)))
                    .containsExactly("特困人员信息");
            assertThat(names(clerk, own + "&q=" + URLEncoder.encode("' OR 1=1 --", StandardCharsets.UTF_8)))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "?status=LOST",
                    "?provider=123",
                    "?after=abc",
                    "?limit=0",
                    "?limit=201",
                    "?limit=x",
                    "?q=%00",
                    "/abc",
                    "/3320481001001-1%00"
                })
        void unreadableQuestionIsRefused(String question) {
            var answer = calls.as(STRANGER).get(RESOURCES + question);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        }
    }

    private List<String> names(Actor actor, String question) {
        return ok(calls.as(actor).get(RESOURCES + question), 200)
                .json()
                .path("items")
                .valueStream()
                .map(line -> line.path("name").asString())
                .toList();
    }
}
