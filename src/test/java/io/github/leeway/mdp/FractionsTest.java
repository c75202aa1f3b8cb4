package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionsTest {

    static IntStream seeds() {
        return RandomMdps.seeds(300);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,1,10",
        ".5,1,2",
        "5.,5,1",
        "1e-3,1,1000",
        "2E+2,200,1",
        "+0.25,1,4",
        "-2.50,-5,2",
        "2/3,2,3",
        "-4 / 6,-2,3",
        "0/5,0,1",
        "007,7,1"
    })
    void numbersAreReadWithoutLoss(String text, int numerator, int denominator) {
        assertThat(Fractions.parse(text)).contains(BigFraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1/0",
                "1/2/3",
                "1.5/2",
                "1/-2",
                "0x1",
                "NaN",
                "Infinity",
                "1e",
                "1e9999",
                ".",
                "1,5",
                " 1",
                "½",
                "٣"
            })
    void whatIsNotANumberIsNothing(String text) {
        assertThat(Fractions.parse(text)).isEmpty();
    }

    @Test
    void textOfHugeLengthIsNothing() {
        assertThat(Fractions.parse("1".repeat(401))).isEmpty();
        assertThat(Fractions.parse("0." + "1".repeat(401))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1,10,0.1",
        "1,3,1/3",
        "-1,8,-0.125",
        "0,7,0",
        "1,1,1",
        "3,2,1.5",
        "100,1,100",
        "1,-3,-1/3",
        "1,-2,-0.5",
        "-2,-1,2"
    })
    void textIsADecimalWhereThatIsFiniteAndShort(int numerator, int denominator, String text) {
        assertThat(Fractions.text(BigFraction.of(numerator, denominator))).isEqualTo(text);
    }

    @Test
    void aLongDecimalIsWrittenAsAFraction() {
        BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.TWO.pow(40));

        assertThat(Fractions.text(tiny)).isEqualTo("1/1099511627776");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenReadsBackAsTheSameFraction(int seed) {
        Random random = new Random(seed);
        BigInteger numerator =
                new BigInteger(1 + seed, random).multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1));
        BigInteger denominator = new BigInteger(1 + seed, random).add(BigInteger.ONE);

        BigFraction exact = BigFraction.of(numerator, denominator);

        assertThat(Fractions.parse(Fractions.text(exact))).contains(exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999", "-1e999", "0.1e-999", "1e400", "123456789e-500"})
    void whateverIsReadCanBeWrittenAndReadAgain(String text) {
        BigFraction exact = Fractions.parse(text).orElseThrow();

        assertThat(Fractions.parse(Fractions.text(exact))).contains(exact);
    }
}
