package cn.govshare.catalog.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text is cut into runs of Chinese and of letters and digits")
class RunTest {
    @Test
    void punctuationAndScriptSeparate() {
        assertThat(Run.of("“i-Shanghai”免费网络(2014年)"))
                .extracting(Run::text)
                .containsExactly("i", "shanghai", "免费网络", "2014", "年");
    }

    @Test
    void fullWidthAndCaseAreNoDifferenceAndPlacesStay() {
        var runs = Run.of("　ＡＢＣ１企业");

        assertThat(runs).containsExactly(new Run("abc1", 1, false), new Run("企业", 5, true));
    }

    @Test
    void rareCharactersOfTwoUnitsAreOneCharacter() {
        var run = Run.of("𠮷野家").getFirst();

        assertThat(run.length()).isEqualTo(3);
        assertThat(run.pairs()).containsExactly("𠮷野", "野家");
        assertThat(run.last()).isEqualTo("家");
    }

    @Test
    void aSingleCharacterIsItsOwnPair() {
        assertThat(Run.of("税").getFirst().pairs()).containsExactly("税");
    }
}
