package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NpyTest {
    @TempDir
    Path folder;

    static List<NpyArray> arrays() {
        return List.of(
                NpyArray.of(new float[] {1.5f, Float.NaN, -0f}, 3),
                NpyArray.of(new double[] {Math.PI}),
                NpyArray.of(new int[] {Integer.MIN_VALUE, 2, 3, 4, 5, 6}, 1, 2, 3, 1),
                NpyArray.of(new long[] {Long.MAX_VALUE, -1}, 2, 1),
                NpyArray.of(new short[0], 5, 0, 7),
                NpyArray.ofUnsigned(new byte[] {0, -1}, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void whatIsWrittenIsReadBack(NpyArray array) throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.write(file, array);
        assertThat(Npy.read(file)).isEqualTo(array);
        long dataBytes = (long) array.size() * array.type().bytes();
        assertThat((Files.size(file) - dataBytes) % 64).isZero();
    }

    @Test
    void randomShapesSurviveARoundTrip() {
        Path file = folder.resolve("a.npy");
        Cases.standard(30).check(6, (random, rank) -> {
            NpyArray array = random(random, rank);
            Npy.write(file, array);
            assertThat(Npy.read(file)).isEqualTo(array);
        });
    }

    private static NpyArray random(RandomGenerator random, int rank) {
        int[] shape = random.ints(rank, 0, 5).toArray();
        int size = 1;
        for (int extent : shape) {
            size *= extent;
        }
        return NpyArray.of(random.ints(size).toArray(), shape);
    }

    @Test
    void headersAreThoseOfNumpy() throws IOException {
        assertThat(headerOf(NpyArray.of(new float[6], 2, 3)))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), } ")
                .endsWith(" \n");
        assertThat(headerOf(NpyArray.ofUnsigned(new byte[6], 6))).contains("'|u1'", "'shape': (6,), }");
        assertThat(headerOf(NpyArray.of(new double[1]))).contains("'<f8'", "'shape': (), }");
    }

    private String headerOf(NpyArray array) throws IOException {
        Path file = folder.resolve("h.npy");
        Npy.write(file, array);
        return new String(Files.readAllBytes(file), 10, 118, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"1, '<i4'", "2, '<i4'", "3, '<i4'", "1, '>i4'", "2, '>i4'"})
    void versionsAndByteOrdersAreRead(int version, String descr) throws IOException {
        ByteBuffer data =
                ByteBuffer.allocate(12).order(descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        data.putInt(1).putInt(-2).putInt(0x01020304);
        NpyArray array = read(version, "{\"shape\":(3L,),'fortran_order':False,'descr':'" + descr + "'}", data.array());
        assertThat(array.toInts()).containsExactly(1, -2, 0x01020304);
        assertThat(array.type()).isEqualTo(NpyType.I4);
    }

    @Test
    void fortranOrderBecomesRowMajor() throws IOException {
        byte[] columnMajor = {0, 10, 1, 11, 2, 12};
        NpyArray array = read(1, "{'descr': '|i1', 'fortran_order': True, 'shape': (2, 3), }", columnMajor);
        assertThat(array.toInts()).containsExactly(0, 1, 2, 10, 11, 12);
        byte[] cube = {0, 4, 2, 6, 1, 5, 3, 7};
        assertThat(read(1, "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 2, 2), }", cube)
                        .toInts())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void elementsConvertWhereNothingIsLost() throws IOException {
        byte[] bits = {-1, -1, -1, -1};
        NpyArray unsigned = read(1, "{'descr': '<u4', 'fortran_order': False, 'shape': (1,), }", bits);
        assertThat(unsigned.toLongs()).containsExactly(4_294_967_295L);
        assertThat(unsigned.toDoubles()).containsExactly(4_294_967_295.0);
        assertThatThrownBy(unsigned::toInts).hasMessageContainingAll("element 0", "4294967295", "outside int32");
        NpyArray flags = read(1, "{'descr': '|b1', 'fortran_order': False, 'shape': (2,), }", new byte[] {1, 0});
        assertThat(flags.toFloats()).containsExactly(1, 0);
        assertThat(NpyArray.of(new short[] {-3}, 1).toFloats()).containsExactly(-3);
        assertThat(NpyArray.of(new double[] {0.1}).toFloats()).containsExactly(0.1f);
        assertThatThrownBy(() -> NpyArray.of(new float[1], 1).toInts()).hasMessageContaining("cut off fractions");
        assertThatThrownBy(() -> NpyArray.of(new float[1], 1).toBytes()).hasMessageContaining("as bytes");
        assertThatThrownBy(() -> NpyArray.of(new float[5], 2, 3)).hasMessageContainingAll("[2, 3]", "24 bytes, not 20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        {'descr': '<f4', 'fortran_order': False, 'shape': (2,)} ; truncated: <f4 of shape [2] needs 8 bytes, the file has 4
        {'descr': '|i1', 'fortran_order': False, 'shape': ()} ; too long: |i1 of shape [] needs 1 bytes, the file has 4
        {'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647)} ; more elements than an array holds
        {'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,)} ; expected an extent from 0 to 2147483647, found 99999999999
        {'descr': '<f4', 'fortran_order': False, 'shape': (-1,)} ; expected an extent
        {'descr': '|O', 'fortran_order': False, 'shape': (1,)} ; element type '|O' is not supported, only <f4, <f8
        {'descr': '|f4', 'fortran_order': False, 'shape': (1,)} ; element type '|f4' is not supported
        {'descr': '', 'fortran_order': False, 'shape': (1,)} ; element type '' is not supported
        {'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,)} ; a structured type is not supported
        {'descr': '<f4', 'fortran_order': Maybe, 'shape': (1,)} ; expected True or False
        {'descr': '<f4', 'shape': (1,)} ; must have the keys
        {'descr': '<f4', 'descr': '<f4'} ; key 'descr' occurs twice
        {'descr': '<f4', 'colour': 'red'} ; unknown key 'colour'
        {'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x ; unexpected 'x' after the dictionary
        {'descr ; offset 11: malformed NPY header: expected a quoted string
        nonsense ; offset 10: malformed NPY header: expected '{'
        """)
    void malformedFilesAreRefused(String header, String message) {
        assertThatThrownBy(() -> read(1, header.strip(), new byte[4]))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("x.npy", "offset", message);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.write(file, NpyArray.of(new float[] {1, 2, 3}, 3));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Npy.read(file))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("a.npy, offset ");
        }
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.npy"), "PK this is no array");
        assertThatThrownBy(() -> Npy.read(file)).hasMessageContainingAll("offset 0", "not an NPY file");
        assertThatThrownBy(() -> read(9, "{}", new byte[0])).hasMessageContaining("offset 6: NPY version 9 is unknown");
        assertThatThrownBy(() -> Npy.read(folder.resolve("b.npy")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("b.npy", "no such file", "check the path");
        assertThatThrownBy(() -> Npy.read(folder)).hasMessageContaining("is a folder");
    }

    private NpyArray read(int version, String header, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(
                version == 1
                        ? length.putShort((short) header.length()).array()
                        : length.putInt(header.length()).array());
        out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(data);
        return Npy.read(Files.write(folder.resolve("x.npy"), out.toByteArray()));
    }

    @Test
    void archivesKeepNamesAndOrder() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays().forEach(array -> arrays.put("layer/" + arrays.size() + ".weight", array));
        Path file = folder.resolve("a.npz");
        Npz.write(file, arrays);
        assertThat(Npz.read(file)).containsExactlyEntriesOf(arrays);
        byte[] first = Files.readAllBytes(file);
        Npz.write(file, arrays);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void damagedArchivesAreRefused() throws IOException {
        Path file = folder.resolve("a.npz");
        assertThatThrownBy(() -> Npz.read(file)).hasMessageContainingAll("a.npz", "no such file");
        Npz.write(file, Map.of("x", NpyArray.of(new int[1000], 1000)));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Npz.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.npz", "cannot be read");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("notes.txt"));
        }
        assertThatThrownBy(() -> Npz.read(file)).hasMessageContainingAll("a.npz!notes.txt", "not an .npy entry");
    }

    @Test
    void realFilesAreRead() {
        for (Path file : Shared.files("goldens/layers", ".npy")) {
            NpyArray array = Npy.read(file);
            assertThat(array.toDoubles()).hasSize(array.size()).doesNotContain(Double.NaN);
        }
        assertThat(Npz.read(Shared.path("data/conformance/voxelize-spconv/benchmark-pc.npz")))
                .isNotEmpty();
    }
}
