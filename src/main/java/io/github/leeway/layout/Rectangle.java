package io.github.leeway.layout;

/**
 * A rectangle whose sides are those of the drawing.
 *
 * @param x of its left side
 * @param y of its upper side
 * @param size its width and height
 */
public record Rectangle(double x, double y, Size size) {

    /** Of its right side. */
    public double right() {
        return x + size.width();
    }

    /** Of its lower side. */
    public double bottom() {
        return y + size.height();
    }

    /** The point in the middle. */
    public Point center() {
        return new Point(x + size.width() / 2, y + size.height() / 2);
    }

    /** Smaller by a margin on every side, which it must have. */
    public Rectangle inset(double margin) {
        return new Rectangle(x + margin, y + margin, new Size(size.width() - 2 * margin, size.height() - 2 * margin));
    }
}
