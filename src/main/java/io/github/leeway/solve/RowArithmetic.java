package io.github.leeway.solve;

/**
 * Arithmetic on rows of lanes, in loops that compilers turn into vector instructions: over whole arrays of equal length, several rows
 * at once, since starting a loop and reading a row anew cost as much as the arithmetic. Every lane is treated alike and apart from the
 * others.
 */
final class RowArithmetic {

    private RowArithmetic() {}

    /** out = max(a, b, c, d). */
    static void max(double[] out, double[] a, double[] b, double[] c, double[] d) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(Math.max(a[lane], b[lane]), Math.max(c[lane], d[lane]));
        }
    }

    /** out = max(out, a). */
    static void raise(double[] out, double[] a) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(out[lane], a[lane]);
        }
    }

    /** out = max(out, |a|). */
    static void raiseToAbsolute(double[] out, double[] a) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(out[lane], Math.abs(a[lane]));
        }
    }

    /** out = min(out, a). */
    static void lower(double[] out, double[] a) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.min(out[lane], a[lane]);
        }
    }

    /** out = max(out, p a + q b). */
    static void raise(double[] out, double p, double[] a, double q, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(out[lane], p * a[lane] + q * b[lane]);
        }
    }

    /** out = max(out, p a + q b + r c). */
    static void raise(double[] out, double p, double[] a, double q, double[] b, double r, double[] c) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(out[lane], p * a[lane] + q * b[lane] + r * c[lane]);
        }
    }

    /** out = max(out, scale (p a + q b)). */
    static void raise(double[] out, double scale, double p, double[] a, double q, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(out[lane], scale * (p * a[lane] + q * b[lane]));
        }
    }

    /** out = p a. */
    static void sum(double[] out, double p, double[] a) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = p * a[lane];
        }
    }

    /** out = p a + q b. */
    static void sum(double[] out, double p, double[] a, double q, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = p * a[lane] + q * b[lane];
        }
    }

    /** out = p a + q b + r c. */
    static void sum(double[] out, double p, double[] a, double q, double[] b, double r, double[] c) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = p * a[lane] + q * b[lane] + r * c[lane];
        }
    }

    /** out = out + p a. */
    static void add(double[] out, double p, double[] a) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += p * a[lane];
        }
    }

    /** out = out + p a + q b. */
    static void add(double[] out, double p, double[] a, double q, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += p * a[lane] + q * b[lane];
        }
    }

    /** out = out + a b, lane by lane. */
    static void addProduct(double[] out, double[] a, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += a[lane] * b[lane];
        }
    }

    /** out = out − a b, lane by lane. */
    static void subtractProduct(double[] out, double[] a, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] -= a[lane] * b[lane];
        }
    }

    /** out = a − b. */
    static void difference(double[] out, double[] a, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = a[lane] - b[lane];
        }
    }

    /** out = p r + q max(a, b). */
    static void sumWithMax(double[] out, double p, double[] r, double q, double[] a, double[] b) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = p * r[lane] + q * Math.max(a[lane], b[lane]);
        }
    }

    /** out = p r + q max(a, b, c). */
    static void sumWithMax(double[] out, double p, double[] r, double q, double[] a, double[] b, double[] c) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = p * r[lane] + q * Math.max(Math.max(a[lane], b[lane]), c[lane]);
        }
    }

    /** out = p r + q max(a, b, c, d). */
    static void sumWithMax(
            double[] out, double p, double[] r, double q, double[] a, double[] b, double[] c, double[] d) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = p * r[lane] + q * Math.max(Math.max(a[lane], b[lane]), Math.max(c[lane], d[lane]));
        }
    }
}
