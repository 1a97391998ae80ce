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

    @ParameterizedTest
    @ValueSource(strings = {"10162374-1", "101623741", "D2143569-X"})
    void acceptsOrganisationCodes(String code) {
        assertThat(CheckDigits.isOrganisationCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10162374-2", "1016237-41", "10162374", "d2143569-X", ""})
    void refusesWrongOrganisationCodes(String code) {
        assertThat(CheckDigits.isOrganisationCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240229", "2026-11-20"})
    void acceptsDaysThatThereAre(String day) {
        assertThat(ValueCheck.CALENDAR_DATE.accepts(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20230229", "2026-1120", "2026/11/20", "00000101", ""})
    void refusesOtherDays(String day) {
        assertThat(ValueCheck.CALENDAR_DATE.accepts(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13912345678", "0519-87654321", "02187654321", "0519-8765432-801"})
    void acceptsPhoneNumbers(String number) {
        assertThat(ValueCheck.PHONE.accepts(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12912345678", "1391234567", "87654321", "0519--87654321", "电话"})
    void refusesOtherNumbers(String number) {
        assertThat(ValueCheck.PHONE.accepts(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB/T 2260", "gbt2260", "ＧＢ／Ｔ 2260"})
    void aListIsTheSameHoweverItsNameIsWritten(String name) {
        assertThat(CodeListId.named(name)).contains(new CodeListId("GBT2260"));
        assertThat(CodeListId.named("民族")).isEmpty();
    }
}
