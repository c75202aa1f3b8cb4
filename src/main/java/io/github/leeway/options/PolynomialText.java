package io.github.leeway.options;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Polynomials in γ as people write them. */
final class PolynomialText {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private PolynomialText() {}

    /**
     * A polynomial over a number, divided term by term, as in {@code 2/3 + γ²/12}.
     *
     * @param divisor positive
     */
    static String of(Polynomial polynomial, BigInteger divisor) {
        StringBuilder text = new StringBuilder();
        for (int power = 0; power <= polynomial.degree(); power++) {
            BigFraction factor = BigFraction.of(polynomial.coefficient(power), divisor);
            if (factor.signum() != 0) {
                boolean isFirst = text.isEmpty();
                text.append(factor.signum() < 0 ? (isFirst ? "−" : " − ") : (isFirst ? "" : " + "));
                text.append(term(factor.abs(), power));
            }
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static String term(BigFraction factor, int power) {
        String above = factor.getNumerator().abs().toString();
        String variable = power == 0 ? "" : "γ" + (power == 1 ? "" : raised(power));
        boolean isUnit = above.equals("1") && power > 0;
        BigInteger below = factor.getDenominator().abs();
        return (isUnit ? "" : above) + variable + (below.equals(BigInteger.ONE) ? "" : "/" + below);
    }

    private static String raised(int power) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(power).chars().forEach(digit -> digits.append(DIGITS.charAt(digit - '0')));
        return digits.toString();
    }
}
