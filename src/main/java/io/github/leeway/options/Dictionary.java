package io.github.leeway.options;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Linear forms in exact arithmetic. The first variables are free; each row adds one that is a form of them. Some variables are basic and
 * have a row each, in which they are written in terms of the others, the nonbasic ones, which have a column each; the last column holds
 * the constants. An exchange makes a basic variable nonbasic and the other way round. Entries are integers over a common denominator
 * which each exchange divides out again, so that they stay minors of the forms given ({@link
 * io.github.leeway.Bibliography#EDMONDS_1967}). Not shared between threads.
 */
final class Dictionary {

    private final int variableCount;
    private final int[] nonbasic; // [columns], the variable of a column
    private final List<Integer> basic; // the variable of a row
    private final List<BigInteger[]> rows; // each [columns + 1], never written to once it is here
    private BigInteger denominator; // positive

    /** No row yet, and free variables 0, 1, … */
    Dictionary(int variableCount) {
        this.variableCount = variableCount;
        nonbasic = new int[variableCount];
        Arrays.setAll(nonbasic, column -> column);
        basic = new ArrayList<>();
        rows = new ArrayList<>();
        denominator = BigInteger.ONE;
    }

    private Dictionary(Dictionary other) {
        variableCount = other.variableCount;
        nonbasic = other.nonbasic.clone();
        basic = new ArrayList<>(other.basic);
        rows = new ArrayList<>(other.rows);
        denominator = other.denominator;
    }

    /** Another with the same rows, which goes its own way. */
    Dictionary copy() {
        return new Dictionary(this);
    }

    /** The least positive multiple of a form that is integral. */
    static BigInteger[] integral(List<BigFraction> form) {
        CommonDenominator common = CommonDenominator.of(form);
        return form.stream().map(common::numerator).toArray(BigInteger[]::new);
    }

    /**
     * Adds a basic variable, numbered after all there are.
     *
     * @param form coefficients of the first variables and then the constant, [variables + 1]
     */
    void add(BigInteger[] form) {
        BigInteger[] row = new BigInteger[variableCount + 1];
        Arrays.fill(row, BigInteger.ZERO);
        row[variableCount] = form[variableCount].multiply(denominator);
        for (int column = 0; column < variableCount; column++) {
            if (isFree(nonbasic[column])) {
                row[column] = form[nonbasic[column]].multiply(denominator);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (isFree(basic(i)) && form[basic(i)].signum() != 0) {
                BigInteger factor = form[basic(i)];
                BigInteger[] other = rows.get(i);
                Arrays.setAll(row, column -> row[column].add(factor.multiply(other[column])));
            }
        }
        basic.add(variableCount + rows.size());
        rows.add(row);
    }

    /** The value of a form where all nonbasic variables are 0, times a positive number that is the same for all forms. */
    BigInteger value(BigInteger[] form) {
        BigInteger sum = form[variableCount].multiply(denominator);
        for (int i = 0; i < rows.size(); i++) {
            if (isFree(basic(i))) {
                sum = sum.add(form[basic(i)].multiply(rows.get(i)[variableCount]));
            }
        }
        return sum;
    }

    /** Solves a row for the variable of a column, whose coefficient is not 0, and puts that into the other rows. */
    void exchange(int row, int column) {
        BigInteger[] leaving = rows.get(row);
        BigInteger pivot = leaving[column];
        for (int i = 0; i < rows.size(); i++) {
            if (i != row) {
                rows.set(i, substituted(rows.get(i), leaving, column));
            }
        }
        BigInteger[] entering = new BigInteger[leaving.length];
        Arrays.setAll(entering, j -> j == column ? denominator : leaving[j].negate());
        rows.set(row, entering);
        if (pivot.signum() < 0) {
            rows.replaceAll(Dictionary::negated);
        }
        denominator = pivot.abs();
        int variable = nonbasic[column];
        nonbasic[column] = basic.get(row);
        basic.set(row, variable);
    }

    private BigInteger[] substituted(BigInteger[] old, BigInteger[] leaving, int column) {
        BigInteger[] updated = new BigInteger[old.length];
        for (int j = 0; j < old.length; j++) {
            BigInteger product = old[j].multiply(leaving[column]);
            updated[j] = product.subtract(old[column].multiply(leaving[j])).divide(denominator);
        }
        updated[column] = old[column];
        return updated;
    }

    private static BigInteger[] negated(BigInteger[] entries) {
        return Arrays.stream(entries).map(BigInteger::negate).toArray(BigInteger[]::new);
    }

    /** Makes as many of the first variables basic as can be, each in the place of one that a row added. */
    void solve() {
        for (int column = 0; column < variableCount; column++) {
            for (int row = 0; row < rows.size(); row++) {
                if (basic.get(row) >= variableCount && sign(row, column) != 0) {
                    exchange(row, column);
                    break;
                }
            }
        }
    }

    int rowCount() {
        return rows.size();
    }

    int columnCount() {
        return nonbasic.length;
    }

    /** The basic variable that has this row. */
    int basic(int row) {
        return basic.get(row);
    }

    /** The nonbasic variable that has this column. */
    int nonbasic(int column) {
        return nonbasic[column];
    }

    /** Whether a variable is one of the first, not added by a row. */
    boolean isFree(int variable) {
        return variable < variableCount;
    }

    /** The sign of an entry; the column after all variables is that of the constants. */
    int sign(int row, int column) {
        return rows.get(row)[column].signum();
    }

    BigFraction entry(int row, int column) {
        return BigFraction.of(rows.get(row)[column], denominator);
    }

    /** The first variables where all nonbasic ones are 0, [variables]. */
    List<BigFraction> point() {
        BigFraction[] point = new BigFraction[variableCount];
        Arrays.fill(point, BigFraction.ZERO);
        for (int row = 0; row < rows.size(); row++) {
            if (isFree(basic(row))) {
                point[basic(row)] = entry(row, variableCount);
            }
        }
        return List.of(point);
    }
}
