package cn.govshare.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.MalformedInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageQueryTest {
    @Test
    void hasFiftyItemsUnlessAsked() {
        assertThat(new PageQuery(null, null).limit()).isEqualTo(50);
        assertThat(new PageQuery(null, 1).limit()).isEqualTo(1);
        assertThat(new PageQuery(null, 200).limit()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void refusesOtherLimits(int limit) {
        assertThatThrownBy(() -> new PageQuery(null, limit)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void namesTheNextPageOnlyWhenThereIsOne() {
        var query = new PageQuery(null, 2);

        assertThat(query.page(List.of(), String::valueOf)).isEqualTo(new Page<>(List.of(), null));
        assertThat(query.page(List.of(1, 2), String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(query.page(List.of(1, 2, 3), String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 3320481001001/000001 项", "a&b=c", "~x", "代码", "A.b_c-1"})
    void namesThePageSoThatItStandsInAUrl(String place) {
        var next = new PageQuery(null, 1)
                .page(List.of(place, "more"), each -> each)
                .next();

        assertThat(next).matches("[A-Za-z0-9._~-]+");
        assertThat(new PageQuery(next, null).after()).isEqualTo(place);
    }

    @Test
    void refusesAPlaceThatNoPageNamed() {
        assertThatThrownBy(() -> new PageQuery("~=", null)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void readsItsStartAsANumber() {
        assertThat(new PageQuery(null, null).afterNumber()).isZero();
        assertThat(new PageQuery("17", null).afterNumber()).isEqualTo(17);
        assertThatThrownBy(() -> new PageQuery("1'", null).afterNumber()).isInstanceOf(MalformedInput.class);
    }
}
