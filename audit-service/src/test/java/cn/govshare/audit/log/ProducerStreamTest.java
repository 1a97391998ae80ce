package cn.govshare.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.audit.log.ProducerStream.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 24: a record that a producer has counted and that does not come is missed")
class ProducerStreamTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final ProducerStream stream = ProducerStream.unknown(UUID.randomUUID(), "exchange-service");

    @Test
    void inWhateverOrderTheyComeExactlyTheOthersAreMissing() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var stream = ProducerStream.unknown(UUID.randomUUID(), "exchange-service");
            var numbers = new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
            Collections.shuffle(numbers, random);
            var came = new HashSet<>(numbers.subList(0, random.nextInt(60) + 1));
            came.forEach(number -> assertThat(stream.take(number, NOW)).isTrue());

            var missing = new ArrayList<Long>();
            for (var gap : stream.gaps()) {
                LongStream.rangeClosed(gap.from(), gap.to()).forEach(missing::add);
            }
            assertThat(missing)
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, Collections.max(came))
                            .boxed()
                            .filter(number -> !came.contains(number))
                            .toList());
        }
    }

    @Test
    void aNumberThatComesTwiceIsNoticed() {
        assertThat(stream.take(1, NOW)).isTrue();
        assertThat(stream.take(3, NOW)).isTrue();

        assertThat(stream.take(1, NOW)).isFalse();
        assertThat(stream.take(3, NOW)).isFalse();
        assertThat(stream.take(2, NOW)).isTrue();
        assertThat(stream.take(2, NOW)).isFalse();
        assertThat(stream.gaps()).isEmpty();
    }

    @Test
    void aGapIsToldOnceAndOnlyWhenItIsOld() {
        stream.take(1, NOW);
        stream.take(5, NOW);
        stream.take(9, NOW.plusSeconds(200));

        assertThat(stream.tell(NOW)).isEmpty();
        assertThat(stream.tell(NOW.plusSeconds(1))).containsExactly(new Gap(2, 4, NOW, false));
        assertThat(stream.tell(NOW.plusSeconds(1))).isEmpty();
        assertThat(stream.tell(NOW.plusSeconds(201))).extracting(Gap::from).containsExactly(6L);
        assertThat(stream.take(3, NOW)).isTrue();
        assertThat(stream.gaps()).allMatch(Gap::told).hasSize(3);
        assertThat(stream.tell(NOW.plusSeconds(999))).isEmpty();
    }

    @Test
    void whatIsKeptGoesOn() {
        stream.take(4, NOW);
        var again = new ProducerStream(stream.instance(), stream.producer(), stream.highest(), stream.gaps());

        assertThat(List.of(again.take(2, NOW), again.take(5, NOW), again.take(4, NOW)))
                .containsExactly(true, true, false);
        assertThat(again.gaps()).extracting(Gap::from).containsExactly(1L, 3L);
    }
}
