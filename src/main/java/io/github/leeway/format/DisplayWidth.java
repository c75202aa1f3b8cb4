package io.github.leeway.format;

/**
 * How many columns of a terminal a text takes: 0 for combining marks and joiners, 2 for the East Asian wide and emoji blocks, 1 for
 * everything else. Terminals differ on emoji that are joined from several; there the caret may be off by a column.
 */
final class DisplayWidth {

    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    static int of(int point) {
        switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                return 0;
            }
            default -> {
                for (int[] block : WIDE) {
                    if (point >= block[0] && point <= block[1]) {
                        return 2;
                    }
                }
                return 1;
            }
        }
    }
}
