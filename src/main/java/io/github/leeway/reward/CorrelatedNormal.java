package io.github.leeway.reward;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;

/**
 * Some rewards that are normal together.
 *
 * @param members n different names of states or features, at least one
 * @param mean of each, n numbers
 * @param covariance n rows of n numbers, symmetric and positive semidefinite (up to rounding: no eigenvalue of the correlations is below
 *     −1e-12); 0 on the diagonal is a constant, and rewards may be perfectly correlated
 */
public record CorrelatedNormal(List<String> members, List<Double> mean, List<List<Double>> covariance) {

    private static final double ROUNDING = 1e-12; // of correlations
    private static final double NEGLIGIBLE = 1e-14; // variance that is left of a correlation of 1

    /** Checks shape and values. */
    public CorrelatedNormal {
        members = List.copyOf(members);
        mean = mean.stream().map(CorrelatedNormal::sensible).toList();
        covariance = covariance.stream()
                .map(row -> row.stream().map(CorrelatedNormal::sensible).toList())
                .toList();
        checkShape(members, mean, covariance);
        for (int i = 0; i < covariance.size(); i++) {
            checkVariance(members.get(i), covariance.get(i).get(i));
        }
        for (int i = 0; i < covariance.size(); i++) {
            for (int j = 0; j < i; j++) {
                checkEntry(members, covariance, i, j);
            }
        }
        checkSemidefinite(covariance);
    }

    /** The variance of a member. */
    double variance(int member) {
        return covariance.get(member).get(member);
    }

    private static double sensible(double value) {
        return Numbers.withoutNegativeZero(Numbers.requireSensible(value, "number in normal"));
    }

    private static void checkShape(List<String> members, List<Double> mean, List<List<Double>> covariance) {
        int count = members.size();
        if (!(count >= 1)) {
            throw new IllegalArgumentException("number of names in normal is 0, expected at least 1");
        }
        Set<String> seen = new HashSet<>();
        members.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("'" + name + "' is named twice in normal, expected once");
        });
        if (mean.size() != count) {
            throw new IllegalArgumentException(
                    "number of means is " + mean.size() + ", expected " + count + ", one for each name");
        }
        if (covariance.size() != count) {
            throw new IllegalArgumentException("number of rows of covariance is " + covariance.size() + ", expected "
                    + count + ", one for each name");
        }
        for (int i = 0; i < count; i++) {
            if (covariance.get(i).size() != count) {
                throw new IllegalArgumentException("number of entries in row " + (i + 1) + " of covariance is "
                        + covariance.get(i).size() + ", expected " + count + ", one for each name");
            }
        }
    }

    private static void checkVariance(String member, double variance) {
        if (!(variance >= 0)) {
            throw new IllegalArgumentException(
                    "variance of '" + member + "' is " + Numbers.text(variance) + ", expected at least 0");
        }
    }

    private static void checkEntry(List<String> members, List<List<Double>> covariance, int i, int j) {
        double entry = covariance.get(i).get(j);
        double mirrored = covariance.get(j).get(i);
        if (entry != mirrored) {
            throw new IllegalArgumentException(
                    "covariance of '" + members.get(i) + "' with '" + members.get(j) + "' is "
                            + Numbers.text(entry) + " in row " + (i + 1) + " and " + Numbers.text(mirrored) + " in row "
                            + (j + 1) + ", expected the same");
        }
        double most = Math.sqrt(covariance.get(i).get(i))
                * Math.sqrt(covariance.get(j).get(j));
        if (!(Math.abs(entry) <= most * (1 + ROUNDING))) {
            throw new IllegalArgumentException(
                    "covariance of '" + members.get(i) + "' with '" + members.get(j) + "' is "
                            + Numbers.text(entry) + ", expected at most " + Numbers.text(most)
                            + " in size, the product of their standard deviations");
        }
    }

    /** By the eigenvalues, and by the root, which is what is needed, in case they differ about what is rounding. */
    private static void checkSemidefinite(List<List<Double>> covariance) {
        RealMatrix correlations = correlations(covariance);
        try {
            root(correlations);
            if (leastEigenvalue(correlations) >= -ROUNDING * covariance.size()) {
                return;
            }
        } catch (NonPositiveDefiniteMatrixException indefinite) {
            // told below, by the eigenvalue that is the reason
        }
        RealMatrix entries = new Array2DRowRealMatrix(covariance.size(), covariance.size());
        for (int i = 0; i < covariance.size(); i++) {
            for (int j = 0; j < covariance.size(); j++) {
                entries.setEntry(i, j, covariance.get(i).get(j));
            }
        }
        throw new IllegalArgumentException("smallest eigenvalue of covariance is "
                + Numbers.text(leastEigenvalue(entries)) + ", expected at least 0");
    }

    /** A matrix whose product with its transpose is the correlations; columns as many as their rank, pivots in falling order. */
    RealMatrix root() {
        return root(correlations(covariance));
    }

    private static RealMatrix root(RealMatrix correlations) {
        return new RectangularCholeskyDecomposition(correlations, NEGLIGIBLE).getRootMatrix();
    }

    private static double leastEigenvalue(RealMatrix symmetric) {
        double least = Double.POSITIVE_INFINITY;
        for (double eigenvalue : new EigenDecomposition(symmetric).getRealEigenvalues()) {
            least = Math.min(least, eigenvalue);
        }
        return least;
    }

    /** The correlations; those of a constant, which has none, are 0, and 1 with itself. */
    private static RealMatrix correlations(List<List<Double>> covariance) {
        int count = covariance.size();
        RealMatrix correlations = new Array2DRowRealMatrix(count, count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double scale = Math.sqrt(covariance.get(i).get(i))
                        * Math.sqrt(covariance.get(j).get(j));
                double correlation = scale == 0 ? 0 : covariance.get(i).get(j) / scale;
                correlations.setEntry(i, j, correlation);
                correlations.setEntry(j, i, correlation);
            }
            correlations.setEntry(i, i, 1);
        }
        return correlations;
    }

    /** A line for people. */
    @Override
    public String toString() {
        String rows = covariance.stream().map(CorrelatedNormal::text).collect(Collectors.joining(", ", "[", "]"));
        return String.join(", ", members) + ": normal with mean " + text(mean) + " and covariance " + rows;
    }

    private static String text(List<Double> numbers) {
        return numbers.stream().map(Numbers::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
