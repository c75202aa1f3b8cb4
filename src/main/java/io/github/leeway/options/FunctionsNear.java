package io.github.leeway.options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rational functions, ordered by their values close to a point, to the right. Keeps the polynomials whose sign was asked for, and other
 * numbers at which answers may change: between the nearest roots and such numbers all answers are the same.
 */
final class FunctionsNear implements OrderedField<RationalFunction> {

    private static final int COEFFICIENTS_PER_STEP = 32;

    private final BigFraction point;
    private final Predicate<Polynomial> isLevel; // of common divisors that are not 0
    private final StepCounter counter;
    private final Map<Polynomial, Integer> signs = new LinkedHashMap<>();
    private final Set<Polynomial> asked = new LinkedHashSet<>();
    private final List<AlgebraicNumber> bounds = new ArrayList<>();
    private long coefficients; // of functions whose sign was asked for, since the last step

    /** Functions close to a point; those tie that are the same. */
    FunctionsNear(BigFraction point, StepCounter counter) {
        this(point, counter, divisor -> false);
    }

    private FunctionsNear(BigFraction point, StepCounter counter, Predicate<Polynomial> isLevel) {
        this.point = point;
        this.counter = counter;
        this.isLevel = isLevel;
    }

    /** Functions close to the same point; those tie that have the same value at a number. */
    FunctionsNear withTiesAt(AlgebraicNumber number) {
        return new FunctionsNear(point, counter, divisor -> number.signOf(divisor) == 0);
    }

    BigFraction point() {
        return point;
    }

    /** Notes that an answer may change at a number. */
    void bound(AlgebraicNumber number) {
        bounds.add(number);
    }

    /** The polynomials, none a constant, at whose roots answers may change. */
    Set<Polynomial> asked() {
        return asked;
    }

    /** The other numbers at which they may. */
    List<AlgebraicNumber> bounds() {
        return bounds;
    }

    @Override
    public RationalFunction of(BigFraction fraction) {
        return RationalFunction.of(fraction);
    }

    @Override
    public int sign(RationalFunction element) {
        ask(element.numerator());
        ask(element.denominator());
        return signHere(element);
    }

    @Override
    public OrderedField<RationalFunction> silent() {
        return new OrderedField<>() {
            @Override
            public RationalFunction of(BigFraction fraction) {
                return RationalFunction.of(fraction);
            }

            @Override
            public int sign(RationalFunction element) {
                return signHere(element);
            }
        };
    }

    /** Where all have a root in common, things tie that do not elsewhere. */
    @Override
    public boolean areLevel(Collection<RationalFunction> differences) {
        Polynomial divisor = Polynomial.ZERO;
        for (RationalFunction difference : differences) {
            if (!difference.isZero()) {
                Polynomial numerator = difference.numerator();
                divisor = divisor.isZero() ? numerator.primitive() : PolynomialGcd.of(divisor, numerator);
            }
        }
        ask(divisor);
        return divisor.isZero() || isLevel.test(divisor);
    }

    private void ask(Polynomial polynomial) {
        if (polynomial.degree() > 0) {
            asked.add(polynomial);
        }
    }

    private int signHere(RationalFunction element) {
        count(element);
        return signHere(element.numerator()) * signHere(element.denominator());
    }

    private int signHere(Polynomial polynomial) {
        return polynomial.degree() <= 0
                ? polynomial.signAt(point)
                : signs.computeIfAbsent(polynomial, each -> each.signAfter(point));
    }

    private void count(RationalFunction element) {
        coefficients += 2 + element.numerator().degree() + element.denominator().degree();
        if (coefficients >= COEFFICIENTS_PER_STEP) {
            counter.count(coefficients / COEFFICIENTS_PER_STEP);
            coefficients %= COEFFICIENTS_PER_STEP;
        }
    }
}
