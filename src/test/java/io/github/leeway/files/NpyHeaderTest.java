package io.github.leeway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyHeaderTest {

    /** The header of numpy.save (NumPy 2.4.6), without what is before the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "3,4 | {'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), } | 58",
                "10000,3,5 | {'descr': '<f8', 'fortran_order': False, 'shape': (10000, 3, 5), } | 51",
                "1073741824,1000,200000 | {'descr': '<f8', 'fortran_order': False, 'shape': (1073741824, 1000, 200000), } | 38",
                "7 | {'descr': '<f8', 'fortran_order': False, 'shape': (7,), } | 60"
            })
    void whatIsWrittenIsWhatNumPyWrites(String shape, String text, int blanks) {
        byte[] written = NpyHeader.ofDoubles(
                Arrays.stream(shape.split(",")).map(Long::valueOf).toList());

        assertThat(written).hasSize(128).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        assertThat(new String(written, 10, 118, StandardCharsets.US_ASCII)).isEqualTo(text + " ".repeat(blanks) + "\n");
    }

    @Test
    void whatIsWrittenIsReadBackAndNothingAfterIt() throws IOException {
        byte[] written = NpyHeader.ofDoubles(List.of(12L, 2L, 5L));
        ByteArrayInputStream in = new ByteArrayInputStream(Arrays.copyOf(written, 130));

        NpyHeader read = NpyHeader.read(in);

        assertThat(read).isEqualTo(new NpyHeader("<f8", NpyHeader.Order.C, List.of(12L, 2L, 5L), 128));
        assertThat(in.available()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '>f4', 'fortran_order': True, 'shape': (2, 3), }   \n",
                "{\"shape\":(2,3),\"fortran_order\":True,\"descr\":\">f4\"}",
                "  { 'fortran_order' : True , 'shape' : ( 2L , 3L , ) , 'descr' : '>f4' }\n",
            })
    void anyPythonDictionaryOfTheThreeIsUnderstood(String text) throws IOException {
        assertThat(read(1, text))
                .isEqualTo(new NpyHeader(">f4", NpyHeader.Order.FORTRAN, List.of(2L, 3L), 10 + text.length()));
    }

    @Test
    void aSingleNumberAndARecordHaveHeadersToo() throws IOException {
        assertThat(read(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (), }")
                        .shape())
                .isEmpty();
        String ofRecords = "{'descr': [('a', '<f8'), ('b', '<i4', (2,))], 'fortran_order': False, 'shape': (3,), }";
        assertThat(read(1, ofRecords).type()).isEqualTo("[('a', '<f8'), ('b', '<i4', (2,))]");
        assertThat(read(1, ofRecords).shape()).containsExactly(3L);
    }

    @Test
    void theLaterVersionsHaveALongerLength() throws IOException {
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }" + " ".repeat(60_000);

        assertThat(read(2, text).length()).isEqualTo(12 + text.length());
        assertThat(read(3, text).shape()).containsExactly(3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'descr': '<f8', 'fortran_order': False}",
                "{'descr': '<f8', 'fortran_order': 'False', 'shape': (3, 4)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3, -4)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 1.5)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3,,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999, 4)}",
                "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (3, 4)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), 'more': 1}",
                "{'descr': '<f8' 'fortran_order': False, 'shape': (3, 4)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4)"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> read(1, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("NumPy header is \"" + text + "\", expected one such as {'descr': '<f8'");
    }

    @Test
    void whatIsNoHeaderIsRefused() {
        assertThatThrownBy(
                        () -> NpyHeader.read(new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .hasMessage("the file does not begin as NumPy files do, expected an array that numpy.save wrote");
        assertThatThrownBy(() -> NpyHeader.read(new ByteArrayInputStream(new byte[0])))
                .hasMessageStartingWith("the file does not begin as NumPy files do");
        assertThatThrownBy(() -> read(4, ""))
                .hasMessage("version of the NumPy format is 4.0, expected 1.0, 2.0 or 3.0");
        assertThatThrownBy(() -> read(0, ""))
                .hasMessage("version of the NumPy format is 0.0, expected 1.0, 2.0 or 3.0");
        assertThatThrownBy(() -> read(2, " ".repeat(65_537)))
                .hasMessage("length of the NumPy header is 65537, expected at most 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10, 100, 127})
    void aHeaderThatIsCutShortIsRefused(int length) {
        byte[] cut = Arrays.copyOf(NpyHeader.ofDoubles(List.of(3L, 4L)), length);

        assertThatThrownBy(() -> NpyHeader.read(new ByteArrayInputStream(cut))).isInstanceOf(EOFException.class);
    }

    private static NpyHeader read(int version, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(12 + text.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) text.length());
        } else {
            bytes.putInt(text.length());
        }
        bytes.put(text.getBytes(StandardCharsets.US_ASCII));
        return NpyHeader.read(new ByteArrayInputStream(bytes.array()));
    }
}
