package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelSizeTest {

    private static final long GIGABYTE = 1 << 30;

    @Test
    void aModelThatFitsIsAccepted() {
        assertThat(new ModelSize(1000, 5000, 15000).excess(GIGABYTE)).isEmpty();
    }

    @Test
    void aModelAboveTheLimitsIsRefusedWhateverTheMemory() {
        assertThat(new ModelSize(Limits.STATES + 1, 1, 1).excess(Long.MAX_VALUE))
                .isPresent();
        assertThat(new ModelSize(1, 1, Limits.OUTCOMES + 1).excess(Long.MAX_VALUE))
                .isPresent();
    }

    @Test
    void aModelAboveTheMemoryIsRefusedWithTheRemedy() {
        ModelSize.Reason reason =
                new ModelSize(200_000, 600_000, 1_200_000).excess(GIGABYTE).orElseThrow();

        assertThat(reason.message())
                .isEqualTo(
                        "model of 200000 states and 1200000 outcomes needs about 1525 MB of memory, and Java may use 1024");
        assertThat(reason.help()).isEqualTo("give Java more, as in 'java -Xmx2287m'");
    }
}
