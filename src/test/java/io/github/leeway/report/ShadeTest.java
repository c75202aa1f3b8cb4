package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShadeTest {

    private static final List<Shade> SCALE =
            IntStream.rangeClosed(0, 15).mapToObj(i -> Shade.of(i / 15.0)).toList();

    /** The ends and the middle of viridis as Matplotlib has it. */
    @Test
    void theScaleIsViridis() {
        assertThat(Shade.of(0).rgb()).isEqualTo(0x440154);
        assertThat(Shade.of(7 / 15.0).rgb()).isEqualTo(0x23888e);
        assertThat(Shade.of(1).rgb()).isEqualTo(0xfde725);
        assertThat(Shade.of(-3)).isEqualTo(Shade.of(0));
        assertThat(Shade.of(3)).isEqualTo(Shade.of(1));
    }

    @Test
    void aHigherValueIsNeverDarker() {
        assertThat(SCALE.stream().map(shade -> Shade.luminance(shade.rgb())))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(SCALE.stream().map(shade -> Shade.luminance(Shade.cube(shade.index()))))
                .isSorted();
        assertThat(SCALE.stream().map(Shade::index).distinct()).hasSizeGreaterThan(8);
    }

    /** In the colors of xterm, the levels of the cube are 0, 95, 135, 175, 215 and 255. */
    @Test
    void theCubeIsThatOfXterm() {
        assertThat(Shade.cube(16)).isZero();
        assertThat(Shade.cube(21)).isEqualTo(0x0000ff);
        assertThat(Shade.cube(60)).isEqualTo(0x5f5f87);
        assertThat(Shade.cube(148)).isEqualTo(0xafd700);
        assertThat(Shade.cube(231)).isEqualTo(0xffffff);
        assertThat(SCALE).allSatisfy(shade -> assertThat(shade.index()).isBetween(16, 231));
    }

    /** The contrast that level AA of WCAG 2.2 asks of text is 4.5. */
    @ParameterizedTest
    @EnumSource(
            value = TextTable.Style.class,
            names = {"COLORED_256", "TRUE_COLOR"})
    void theInkCanBeRead(TextTable.Style style) {
        for (Shade shade : SCALE) {
            int drawn = style == TextTable.Style.TRUE_COLOR ? shade.rgb() : Shade.cube(shade.index());
            double paper = Shade.luminance(drawn) + 0.05;
            double ink = Shade.luminance(shade.ink(style).rgb()) + 0.05;
            assertThat(Math.max(paper, ink) / Math.min(paper, ink)).isGreaterThan(4.5);
        }
    }

    /** The levels of the cube are up to 95 apart. */
    @Test
    void theFewColorsAreLikeTheMany() {
        assertThat(SCALE).allSatisfy(shade -> {
            int few = Shade.cube(shade.index());
            for (int shift : new int[] {0, 8, 16}) {
                assertThat(Math.abs(((few >> shift) & 0xff) - ((shade.rgb() >> shift) & 0xff)))
                        .isLessThan(95);
            }
        });
    }

    @Test
    void aTerminalIsToldTheColorInItsOwnWords() {
        Shade shade = Shade.of(1);

        assertThat(shade.code(TextTable.Style.TRUE_COLOR)).isEqualTo("2;253;231;37");
        assertThat(shade.code(TextTable.Style.COLORED_256)).isEqualTo("5;220");
        assertThat(shade.ink(TextTable.Style.COLORED_256).code(TextTable.Style.COLORED_256))
                .isEqualTo("5;16");
    }
}
