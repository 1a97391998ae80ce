package cn.govshare.kernel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 21: identifiers follow the national standards")
class CheckDigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"91110000101623741K"})
    void acceptsCreditCodes(String code) {
        assertThat(CheckDigits.isUnifiedSocialCreditCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000101623741L", "91310115MA1H8R7C6D", "9111000010162374", "91110000I01623741K", ""})
    void refusesWrongCreditCodes(String code) {
        assertThat(CheckDigits.isUnifiedSocialCreditCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void acceptsTheExamplesOfTheIdentityStandard(String number) {
        assertThat(CheckDigits.isCitizenIdentityNumber(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491331002X",
                "11010519490229002X",
                "11010519491231002x",
                "1101051949",
                "１１010519491231002X",
                ""
            })
    void refusesWrongIdentityNumbers(String number) {
        assertThat(CheckDigits.isCitizenIdentityNumber(number)).isFalse();
    }
}
