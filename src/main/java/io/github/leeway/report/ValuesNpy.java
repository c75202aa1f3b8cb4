package io.github.leeway.report;

import io.github.leeway.files.NpyHeader;
import io.github.leeway.power.PowerValues;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * As a NumPy array of doubles, of shape (reward functions, states), or (reward functions, discounts, states) with several discounts.
 *
 * @param discounts how many
 * @param states how many
 */
record ValuesNpy(int discounts, int states) implements ValuesFormat {

    @Override
    public byte[] beginning(long samples) {
        return NpyHeader.ofDoubles(
                discounts == 1 ? List.of(samples, (long) states) : List.of(samples, (long) discounts, (long) states));
    }

    @Override
    public byte[] rows(PowerValues values) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        byte[] bytes = new byte[states * Double.BYTES];
        ByteBuffer row = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample = 0; sample < values.sampleCount(); sample++) {
            for (int d = 0; d < discounts; d++) {
                for (int s = 0; s < states; s++) {
                    row.putDouble(s * Double.BYTES, values.value(sample, d, s));
                }
                rows.writeBytes(bytes);
            }
        }
        return rows.toByteArray();
    }
}
