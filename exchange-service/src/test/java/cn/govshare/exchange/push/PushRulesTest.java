package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.item;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 18: a provider says what it wants of its own pushes")
class PushRulesTest extends PushCase {
    private static final Actor CLERK = Actors.of(Actors.LAND, Role.CATALOGER);
    /// The check digit should be K.
    private static final String WRONG_CREDIT_CODE = "91320481MA1MABCD3A";

    private Answer set(ResourceCode code, int version, Map<String, ?> rules) {
        var form = new HashMap<String, Object>(rules);
        form.put("version", version);
        return calls.as(CLERK).put("/api/v1/data-sets/%s/push-rules".formatted(code.inPath()), form);
    }

    private static List<PublishedItem> firms() {
        return List.of(
                key("id", "编号", ItemType.STRING, 10),
                checked("credit_code", ValueCheck.GB32100),
                item("parent", "上级", ItemType.STRING, 10));
    }

    private static PublishedItem checked(String name, ValueCheck check) {
        return new PublishedItem(
                name, name, ItemType.STRING, 18, null, false, false, false, null, check, SharingType.UNCONDITIONAL);
    }

    @Test
    void aWrongCheckDigitOfACreditCodeIsAWarningUnlessTheProviderWantsItOtherwise() {
        var code = journey.unconditional(firms());
        var body = "id,credit_code\n1,%s\n2,not-a-code\n".formatted(WRONG_CREDIT_CODE);

        var warned = journey.push(LAND, code, "1", body);

        assertCounts(warned, 2, 1, 0, 0, 1);
        assertThat(warned.json().get("warned").asInt()).isEqualTo(1);
        assertThat(rejected(code, "1"))
                .containsExactly(
                        "1 credit_code wrong-check-digit 99999999AA9AAAAA9A", "2 credit_code wrong-form AAA-A-AAAA");
        assertThat(set(code, 0, Map.of("severities", Map.of("credit_code", "ERROR")))
                        .status())
                .isEqualTo(200);
        var refused = journey.push(LAND, code, "2", "id,credit_code\n3,%s\n".formatted(WRONG_CREDIT_CODE));
        assertCounts(refused, 1, 0, 0, 0, 1);
    }

    @Test
    void referencesAreHeldAgainstTheOtherDataSetAndTheBatchItself() {
        var streets = journey.unconditional(List.of(key("street_code", "街道代码", ItemType.STRING, 9)));
        journey.push(LAND, streets, "1", "street_code\n320481001\n");
        var code = journey.unconditional(Journey.villages());
        var reference = Map.of(
                "item", "street_code", "resource", streets.value(), "referenced", "street_code", "severity", "ERROR");
        assertThat(set(code, 0, Map.of("references", List.of(reference))).status())
                .isEqualTo(200);

        var answer = journey.push(LAND, code, "1", HEADER + village(1, "甲") + "320481001002,乙,999999999,320481\n");

        assertCounts(answer, 2, 1, 0, 0, 1);
        assertThat(rejected(code, "1")).containsExactly("2 street_code no-reference ");
        var firms = journey.unconditional(firms());
        var own = Map.of("item", "parent", "resource", firms.value(), "referenced", "id", "severity", "WARNING");
        set(firms, 0, Map.of("references", List.of(own)));
        var family = journey.push(LAND, firms, "1", "id,parent\n1,\n2,1\n3,9\n");
        assertCounts(family, 3, 3, 0, 0, 0);
        assertThat(family.json().get("warned").asInt()).isEqualTo(1);
        assertThat(rejected(firms, "1")).containsExactly("3 parent no-reference ");
    }

    @Test
    void limitsOfRejectedAndDeletedRowsAreTheProviders() {
        var code = journey.unconditional(Journey.villages());
        set(code, 0, Map.of("maxRejectedRows", 1, "maxRejectedPercent", 50, "maxDeletedPercent", 100));
        var two = journey.push(LAND, code, "1", HEADER + villages(0, 9, "村") + ",a,1,1\n,b,1,1\n");
        assertThat(two.problem()).isEqualTo("push/too-many-rejected-rows");
        set(code, 1, Map.of("maxRejectedPercent", 10));
        var share = journey.push(LAND, code, "2", HEADER + villages(0, 8, "村") + ",a,1,1\n");
        assertThat(share.problem()).isEqualTo("push/too-many-rejected-rows");
        assertThat(share.text()).contains("10%");
        assertCounts(journey.push(LAND, code, "3", HEADER + villages(0, 9, "村") + ",a,1,1\n"), 10, 9, 0, 0, 1);
    }

    @Test
    void onlyTheProviderSetsThemOnWhatTheyFit() {
        var code = journey.unconditional(Journey.villages());
        var conditional = journey.conditional(Journey.persons());
        var path = "/api/v1/data-sets/%s/push-rules".formatted(code.inPath());
        assertThat(calls.as(Actors.of(Actors.EDUCATION, Role.CATALOGER))
                        .put(path, Map.of("version", 0))
                        .status())
                .isEqualTo(403);
        var foreign =
                Map.of("item", "code", "resource", conditional.value(), "referenced", "id_number", "severity", "ERROR");
        var bad = set(code, 0, Map.of("severities", Map.of("nothing", "ERROR"), "references", List.of(foreign)));
        assertThat(bad.problem()).isEqualTo("push/bad-rules");
        assertThat(bad.json().get("faults").size()).isEqualTo(2);
        assertThat(set(code, 9, Map.of()).problem()).isEqualTo("push/rules-changed");
        assertThat(set(code, 0, Map.of()).status()).isEqualTo(200);
        assertThat(set(code, 0, Map.of()).problem()).isEqualTo("push/rules-changed");
        assertThat(calls.as(CLERK).get(path).json().get("version").asInt()).isEqualTo(1);
        assertThat(journey.records("exchange.push-rules.set", code)).hasSize(1);
    }
}
