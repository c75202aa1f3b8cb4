package io.github.leeway.layout;

/**
 * Width and height, each finite and at least 0.
 *
 * @param width from left to right
 * @param height from top to bottom
 */
public record Size(double width, double height) {

    /** Of what takes no room. */
    public static final Size NONE = new Size(0, 0);

    /** Checks the range. */
    public Size {
        if (!(width >= 0 && height >= 0 && Double.isFinite(width + height))) {
            throw new IllegalArgumentException(
                    "size is " + width + " by " + height + ", expected finite lengths of at least 0");
        }
    }
}
