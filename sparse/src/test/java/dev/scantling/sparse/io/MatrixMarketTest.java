package dev.scantling.sparse.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.check.Cases;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.Matrices;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixMarketTest {
    private static final String GENERAL = "%%MatrixMarket matrix coordinate real general\n";

    @TempDir
    private Path folder;

    @Test
    void coordinatesInAnyOrderWithCommentsAnywhere() {
        SparseMatrix matrix = read(GENERAL + "% a comment\n\n3 4 3\n3 1 -2.5e-1\n% another\n 1 4\t7 \n2 2 .5");
        assertThat(text(matrix)).isEqualTo("3x4 (0,3)=7.0 (1,1)=0.5 (2,0)=-0.25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coordinate real symmetric      | 2 2 2;1 1 5;2 1 3     | 2x2 (0,0)=5.0 (0,1)=3.0 (1,0)=3.0
            coordinate real symmetric      | 2 2 1;1 2 3           | 2x2 (0,1)=3.0 (1,0)=3.0
            coordinate real skew-symmetric | 2 2 1;2 1 3           | 2x2 (0,1)=-3.0 (1,0)=3.0
            coordinate pattern general     | 2 2 1;2 1             | 2x2 (1,0)=1.0
            coordinate integer general     | 1 1 2;1 1 4;1 1 -6    | 1x1 (0,0)=-2.0
            array real general             | 2 1;8;9               | 2x1 (0,0)=8.0 (1,0)=9.0
            array real symmetric           | 2 2;1;2;3             | 2x2 (0,0)=1.0 (0,1)=2.0 (1,0)=2.0 (1,1)=3.0
            array real skew-symmetric      | 2 2;4                 | 2x2 (0,1)=-4.0 (1,0)=4.0
            COORDINATE Real General        | 0 5 0                 | 0x5
            """)
    void everyKindOfMatrix(String header, String lines, String expected) {
        assertThat(text(read(file(header, lines)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coordinate real general        | 2 2 1;3 1 5          | line 3 | index 3 must be in 1 .. 2
            coordinate real general        | 2 2 1;0 1 5          | line 3 | index 0 must be in 1 .. 2
            coordinate real general        | 2 2 2;1 1 5          | line 3 | ends after 1 entries
            coordinate real general        | 2 2 1;1 1 5;2 2 5    | line 4 | more than the 1 entries
            coordinate real general        | 2 2 1;1 1            | line 3 | expected 3 words
            coordinate real general        | 2 2 1;1 1 five       | line 3 | expected a number, found 'five'
            coordinate real general        | 2 2 1;1 1 0x1p3      | line 3 | expected a number
            coordinate real general        | 2 2 1;1 1 1f         | line 3 | expected a number
            coordinate real general        | 2 99999999999 1      | line 2 | size 99999999999 must be in
            coordinate real general        | 2 2                  | line 2 | expected 3 words
            coordinate real general        | 2 2 -1;1 1 5         | line 2 | at least 0, found -1
            coordinate integer general     | 1 1 1;1 1 0.5        | line 3 | the file holds integers
            coordinate real symmetric      | 2 3 0                | line 2 | must be square
            coordinate real symmetric      | 2 2 2;1 2 1;2 1 1    | line 4 | entries in both
            coordinate real skew-symmetric | 2 2 1;1 1 3          | line 3 | no entries on its diagonal
            coordinate real hermitian      | 1 1 0                | line 1 | only complex matrices are 'hermitian'
            array pattern general          | 1 1                  | line 1 | cannot be 'pattern'
            array real general             | 1 2;1                | line 3 | ends after 1 entries
            array real general             | 1 1;1;2              | line 4 | more than the 1 elements
            coordinate real diagonal       | 1 1 0                | line 1 | found 'diagonal'
            """)
    void whatIsWrongIsNamedWithItsLine(String header, String lines, String line, String message) {
        Path file = write(file(header, lines));
        assertThatThrownBy(() -> MatrixMarket.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(line + ":")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "% first\n", "%%MatrixMarket matrix coordinate real general\n"})
    void aHeaderThatIsNotTheFirstLineIsRefused(String before) {
        Path file = write(before + "%%MatrixMarket matrix coordinate real symmetric\n2 2 1\n2 1 3\n");
        assertThatThrownBy(() -> MatrixMarket.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 2: the header must be the first line");
    }

    @Test
    void aTypeOfGraphBlasLimitsValues() {
        String header = "%%MatrixMarket matrix coordinate integer general\n%%GraphBLAS type uint8_t\n1 1 1\n1 1 ";
        assertThat(text(read(header + "255"))).isEqualTo("1x1 (0,0)=255.0");
        Path file = write(header + "256");
        assertThatThrownBy(() -> MatrixMarket.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("0 .. 255");
    }

    @Test
    void complexNumbersAreTwoMatrices() {
        Path file = write("%%MatrixMarket matrix coordinate complex hermitian\n2 2 1\n2 1 3 4\n");
        MatrixMarket.Complex complex = MatrixMarket.readComplex(file);
        assertThat(text(complex.real())).isEqualTo("2x2 (0,1)=3.0 (1,0)=3.0");
        assertThat(text(complex.imaginary())).isEqualTo("2x2 (0,1)=-4.0 (1,0)=4.0");
        assertThatThrownBy(() -> MatrixMarket.read(file))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContaining("readComplex");
    }

    @Test
    void withoutAHeaderSizesTellTheKind() {
        assertThat(text(read("1 2\n3\n4\n"))).isEqualTo("1x2 (0,0)=3.0 (0,1)=4.0");
        assertThat(text(read("1 2 1\n1 2 4\n"))).isEqualTo("1x2 (0,1)=4.0");
        assertThatThrownBy(() -> read("hello\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("expected %%MatrixMarket or the sizes");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("ends before the sizes");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Cases.standard(20).check(30, (random, size) -> {
            Entries entries = new Entries(size, size + 2);
            for (int i = 0; i < 2 * size; i++) {
                entries.add(random.nextInt(size), random.nextInt(size), random.nextGaussian() * 1e-7);
            }
            SparseMatrix matrix = entries.matrix(Format.COO, DType.F64);
            Path file = folder.resolve("written.mtx");
            MatrixMarket.write(file, matrix);
            assertThat(Matrices.plain(MatrixMarket.read(file))).isEqualTo(Matrices.plain(matrix));
        });
    }

    @Test
    void compressedFilesAreReadAndBrokenOnesNamed() throws IOException {
        Path file = folder.resolve("matrix.mtx.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((GENERAL + "1 1 1\n1 1 6\n").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(text(MatrixMarket.read(file))).isEqualTo("1x1 (0,0)=6.0");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> MatrixMarket.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aLineWithoutEndIsRefused() {
        Path file = write(GENERAL + "1 1 1\n1 1 " + "0".repeat(1 << 17));
        assertThatThrownBy(() -> MatrixMarket.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("characters");
    }

    @Test
    void tripletsCountFromZero() {
        assertThat(text(MatrixMarket.readTriplets(write("0 2 1.5\n4 0 2\n")))).isEqualTo("5x3 (0,2)=1.5 (4,0)=2.0");
        assertThatThrownBy(() -> MatrixMarket.readTriplets(write("0 -1 1\n")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 1: index -1");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> MatrixMarket.read(folder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a folder");
    }

    private static String file(String header, String lines) {
        return "%%MatrixMarket matrix " + header + "\n" + lines.replace(';', '\n') + "\n";
    }

    private SparseMatrix read(String content) {
        return MatrixMarket.read(write(content));
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("matrix.mtx"), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(SparseMatrix matrix) {
        StringBuilder text = new StringBuilder(matrix.rows() + "x" + matrix.columns());
        matrix.forEach((row, column, position) -> text.append(" (")
                .append(row)
                .append(',')
                .append(column)
                .append(")=")
                .append(matrix.values().get(position)));
        return text.toString();
    }
}
