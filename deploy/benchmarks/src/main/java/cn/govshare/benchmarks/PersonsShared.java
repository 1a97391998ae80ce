package cn.govshare.benchmarks;

import cn.govshare.demo.Answer;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.demo.Patience;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// A resource of civil affairs with generated persons, which housing may use under grants.
final class PersonsShared {
    static final String SYSTEM = "zjj-system";
    static final String APPROVER = "mzj.approver";
    static final String MATTER = "公租房资格审核";

    private static final String CLERK = "zjj.cataloger";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private PersonsShared() {}

    /// @param name what the benchmark is about
    /// @return the resource's code
    static String published(FrontDoor door, int rows, String name) {
        var form = DemoCity.form("persons").put("name", "基准:%s %s".formatted(name, UUID.randomUUID()));
        var code = published(door, form, "mzj");
        good(door.as("mzj-system").push(Paths.batch(code, "benchmark"), GeneratedPersons.ndjson(rows)));
        return code;
    }

    /// Publishes an entry and waits until its data set can be pushed to.
    ///
    /// @param department how the accounts of its provider begin
    static String published(FrontDoor door, ObjectNode form, String department) {
        var clerk = door.as(department + ".cataloger");
        var code = good(clerk.post(Paths.RESOURCES, form, key())).field("code");
        good(clerk.post(Paths.resource(code) + "/submission"));
        good(door.as("dsj.operator").post(Paths.resource(code) + "/publication"));
        var system = door.as(department + "-system");
        Patience.until(LONGEST, () -> system.get(Paths.dataSet(code)), answer -> answer.status() == 200);
        return code;
    }

    /// @return the grant's id
    static String granted(FrontDoor door, String resource, String mode) {
        var form = DemoCity.form("access-request")
                .put("resource", resource)
                .put("mode", mode)
                .put(
                        "validUntil",
                        LocalDate.ofInstant(Clock.systemUTC().instant(), WorkingCalendar.ZONE)
                                .plusMonths(1)
                                .toString());
        var key = key();
        var request = Patience.until(
                LONGEST, () -> door.as(CLERK).post(Paths.REQUESTS, form, key), answer -> answer.status() == 201);
        var reply = door.as(APPROVER)
                .post(Paths.REQUESTS + "/" + request.field("id") + "/reply", Map.of("decision", "CONSENT"));
        return good(reply).json().path("reply").path("grant").asString("");
    }

    /// A use under the grant, with what else it states.
    static Map<String, Object> use(String grant, Map<String, ?> more) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("purpose", "ADMINISTRATIVE_BASIS");
        form.put("matter", MATTER);
        form.put("grant", grant);
        form.putAll(more);
        return form;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    static Answer good(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException("%s: %d %s".formatted(answer.call(), answer.status(), answer.text()));
        }
        return answer;
    }
}
