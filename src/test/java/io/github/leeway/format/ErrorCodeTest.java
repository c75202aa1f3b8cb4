package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

    @Test
    void aCodeIsFoundInUpperAndLowerCase() {
        assertThat(ErrorCode.of("E030")).contains(ErrorCode.PROBABILITY_SUM);
        assertThat(ErrorCode.of("w001")).contains(ErrorCode.ROUNDED);
        assertThat(ErrorCode.of("E999")).isEmpty();
    }

    @Test
    void noTwoFaultsHaveOneCode() {
        assertThat(ErrorCode.values())
                .extracting(ErrorCode::code)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsExplained(ErrorCode code) {
        assertThat(code.code()).matches("[EW]\\d{3}");
        assertThat(code.title()).isNotBlank().doesNotEndWith(".");
        assertThat(code.explanation()).endsWith(".");
        assertThat(code.example()).isNotBlank();
        assertThat(code.severity()).isEqualTo(code.code().startsWith("W") ? Severity.WARNING : Severity.ERROR);
    }
}
