package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Steps of cases that are about items which no other test has.
public final class CaseSteps {
    private static final AtomicInteger WORDS = new AtomicInteger();
    private static final String CHARACTERS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private final CatalogSteps steps;
    private final JdbcClient jdbc;

    public CaseSteps(Calls calls, JdbcClient jdbc) {
        this.steps = new CatalogSteps(calls);
        this.jdbc = jdbc;
    }

    public Actor clerk() {
        return steps.clerk();
    }

    /// A name of a datum that is like no other test's.
    public static String newLabel() {
        int number = WORDS.incrementAndGet();
        int size = CHARACTERS.length();
        var word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(CHARACTERS.charAt((number * 7 + i * (3 + number / size)) % size));
        }
        return word + "圩" + number + "闸";
    }

    /// The published entry of a clerk with these items of text, shared on condition.
    public ResourceCode published(Actor clerk, String name, String... labels) {
        var code = steps.published(clerk, form(name, labels));
        awaitHeld(code);
        return code;
    }

    public static Map<String, Object> form(String name, String... labels) {
        var form = conditionalForm(name);
        var items = new ArrayList<Object>();
        items.add(Map.of(
                "name",
                "row_id",
                "label",
                newLabel(),
                "type",
                "STRING",
                "length",
                10,
                "key",
                true,
                "required",
                true,
                "queryable",
                true));
        for (int i = 0; i < labels.length; i++) {
            items.add(Map.of("name", "item_" + i, "label", labels[i], "type", "STRING", "length", 50));
        }
        form.put("items", items);
        return form;
    }

    /// Waits until the platform knows the entry's data.
    private void awaitHeld(ResourceCode code) {
        Awaitility.await()
                .until(() -> jdbc.sql("SELECT count(*) FROM held_datum WHERE resource = ?")
                                .param(code.value())
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    public static List<String> texts(Answer answer, String list, String field) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        return answer.json()
                .path(list)
                .valueStream()
                .map(each -> each.path(field).asString(""))
                .toList();
    }
}
