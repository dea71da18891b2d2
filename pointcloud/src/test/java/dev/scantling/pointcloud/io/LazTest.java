package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Shared;
import dev.scantling.pointcloud.io.laz.PointsEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed files that are written here, and read by our own decoder and by laszip4j. */
class LazTest {
    private static final String FOLDER = "data/formats/las/";
    private static final int PACKET_BYTES = 256;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenIsReadBack(int format) {
        Cases.standard(12).check(200, (random, size) -> requireSameWhenWritten(LasTest.random(random, format, size)));
    }

    private void requireSameWhenWritten(Las las) {
        Path file = folder.resolve("a.laz");
        las.writeCompressed(file);
        LasTest.requireEqual(Las.read(file), las);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0", "3, 1", "3, 49_999", "3, 50_000", "3, 50_001",
        "5, 0", "5, 1", "5, 49_999", "5, 50_000", "5, 50_001",
        "6, 0", "6, 1", "6, 49_999", "6, 50_000", "6, 50_001",
        "7, 0", "7, 1", "7, 49_999", "7, 50_000", "7, 50_001",
        "8, 0", "8, 1", "8, 49_999", "8, 50_000", "8, 50_001",
        "10, 0", "10, 1", "10, 49_999", "10, 50_000", "10, 50_001"
    })
    void chunksEndWhereTheyShould(int format, int size) {
        Las las = flight(new SplittableRandom(size), format, size);
        requireSameWhenWritten(las);
        assertThat(PointClouds.read(folder.resolve("a.laz")).size()).isEqualTo(size);
    }

    /** Values that change as they do in flights: now and then, by like steps, in four sequences of times and more. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 7, 8, 9, 10})
    void flightsShrinkToLessThanHalf(int format) throws IOException {
        Las las = flight(new SplittableRandom(7), format, 20_000);
        requireSameWhenWritten(las);
        Path plain = folder.resolve("a.las");
        las.write(plain);
        assertThat(Files.size(folder.resolve("a.laz"))).isLessThan(Files.size(plain) / 2);
    }

    private static Las flight(RandomGenerator random, int format, int size) {
        Las noise = LasTest.random(random, format, size);
        List<Column> columns = noise.points().columns().stream()
                .map(column -> switch (column.name()) {
                    case "x", "y", "z" -> walk(random, column, size);
                    case "gps_time" -> times(random, size);
                    case "wave_offset" -> offsets(random, size);
                    case "wave_size" -> sizes(random, size);
                    case "red", "green", "blue", "nir", "intensity" -> column;
                    default -> seldom(random, column, size);
                })
                .toList();
        return noise.with(new PointCloud(columns));
    }

    private static Column walk(RandomGenerator random, Column column, int size) {
        int[] steps = random.ints(size, -300, 1000).toArray();
        Arrays.parallelPrefix(steps, Integer::sum);
        return new Column.Scaled(column.name(), column.unit(), 0.001, 1234.5, steps);
    }

    /** The value before, most of the time. */
    private static Column seldom(RandomGenerator random, Column column, int size) {
        ColumnBuilder builder = ColumnBuilder.of(column.name(), column.unit(), column.type(), size);
        int from = 0;
        for (int i = 0; i < size; i++) {
            from = random.nextInt(10) == 0 ? i : from;
            builder.add(column.bits(from));
        }
        return builder.build();
    }

    /** Six sequences, whose steps are mostly the usual one, seldom any multiple of it, 0, tiny or backwards. */
    private static Column times(RandomGenerator random, int size) {
        long[] sequences = random.longs(6).toArray();
        double[] times = new double[size];
        int sequence = 0;
        for (int i = 0; i < size; i++) {
            sequence = random.nextInt(50) == 0 ? random.nextInt(sequences.length) : sequence;
            long usual = 1000L * (sequence + 1);
            sequences[sequence] += switch (random.nextInt(12)) {
                case 0 -> 0;
                case 1 -> usual * random.nextInt(-12, 600);
                case 2 -> random.nextInt(-3, 3);
                case 3 -> random.nextInt();
                default -> usual + random.nextInt(-2, 3);
            };
            times[i] = Double.longBitsToDouble(sequences[sequence] & ~(1L << 62)); // no NaN
        }
        return new Column.Doubles("gps_time", "s", times);
    }

    /** Of packets that are those before, lie behind them, near or far. */
    private static Column offsets(RandomGenerator random, int size) {
        ColumnBuilder builder = ColumnBuilder.of("wave_offset", "byte", NumberType.U64, size);
        long offset = 0;
        for (int i = 0; i < size; i++) {
            offset += switch (random.nextInt(20)) {
                case 0 -> 0;
                case 1 -> random.nextInt();
                case 2 -> random.nextLong();
                default -> PACKET_BYTES;
            };
            builder.add(offset);
        }
        return builder.build();
    }

    private static Column sizes(RandomGenerator random, int size) {
        ColumnBuilder builder = ColumnBuilder.of("wave_size", "byte", NumberType.U32, size);
        for (int i = 0; i < size; i++) {
            builder.add(random.nextInt(20) == 0 ? Integer.toUnsignedLong(random.nextInt()) : PACKET_BYTES);
        }
        return builder.build();
    }

    @Test
    void everyFileIsCompressedWithTheSamePoints() {
        List<Path> files = Shared.files("data/formats", ".las");
        List<Las> compressed = Stream.concat(files.stream(), Shared.files("data/formats", ".laz").stream())
                .map(Las::read)
                .toList();
        assertThat(compressed).hasSizeGreaterThan(13).allSatisfy(this::requireSameWhenWritten);
    }

    /** What LASzip wrote itself. */
    @ParameterizedTest
    @CsvSource({"las/simple", "las/extra", "las/1_4_w_evlr", "ripple-one-cloud/ripple"})
    void theBitsAreThoseOfLaszip(String name) throws IOException {
        Path original = Shared.path("data/formats/" + name + ".laz");
        Path file = folder.resolve("a.laz");
        Las.read(original).writeCompressed(file);
        assertThat(chunks(file)).isEqualTo(chunks(original));
    }

    /** Wave packets included, and the table of chunks, which have 256 points. */
    @Test
    void theBitsAreThoseOfLaszipWithWavePackets() throws IOException {
        MemorySegment packed = MemorySegment.ofArray(Files.readAllBytes(Shared.path(FOLDER + "pdrf10-1.4.laz")));
        MemorySegment plain = MemorySegment.ofArray(Files.readAllBytes(Shared.path(FOLDER + "pdrf10-1.4.las")));
        LasHeader header = LasHeader.parse("plain", plain);
        LasHeader packedHeader = LasHeader.parse("packed", packed);
        PointsEncoder encoder = LazItems.of("packed", packedHeader).encoder();
        plain.asSlice(header.begin(), header.points() * header.recordBytes())
                .elements(MemoryLayout.sequenceLayout(header.recordBytes(), ValueLayout.JAVA_BYTE))
                .forEach(record -> encoder.add(
                        ByteBuffer.wrap(record.toArray(ValueLayout.JAVA_BYTE)).order(ByteOrder.LITTLE_ENDIAN)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encoder.write(out, packedHeader.begin());
        assertThat(out.toByteArray())
                .isEqualTo(packed.asSlice(packedHeader.begin()).toArray(ValueLayout.JAVA_BYTE));
    }

    /**
     * Chunks of the same points were made with LASzip 3.5.1 from the file that is not compressed, and have these CRC-32: no file
     * that we have changes from scanner to scanner, which is where items of the third version are odd.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 444bfa8e, d7fbfa7d",
        "1, b9d22856, 3525c1d5",
        "2, 1a444287, b79e8cb4",
        "3, af8fc291, 1836e3e",
        "4, 43f08dab, 30bdc450",
        "5, b3fe5b8a, b979b5b2",
        "6, 347f55f1, 38338ca0",
        "7, 1ed90e40, dc1f2319",
        "8, 260c831e, e727e311",
        "9, 9a48715e, 6f8954ed",
        "10, 97d6c81f, 902d0e3b"
    })
    void theBitsAreThoseOfLaszipForMadeUpPoints(int format, String flight, String noise) throws IOException {
        flight(new SplittableRandom(3000), format, 3000).writeCompressed(folder.resolve("flight.laz"));
        LasTest.random(new SplittableRandom(3000), format, 3000).writeCompressed(folder.resolve("noise.laz"));
        assertThat(crc(folder.resolve("flight.laz"))).isEqualTo(flight);
        assertThat(crc(folder.resolve("noise.laz"))).isEqualTo(noise);
    }

    private static String crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(chunks(file));
        return Long.toHexString(crc.getValue());
    }

    /** The compressed points without what stands before and after. */
    private static byte[] chunks(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int begin = buffer.getInt(LasHeader.BEGIN_AT);
        return Arrays.copyOfRange(bytes, begin + Long.BYTES, (int) buffer.getLong(begin));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 8, 10})
    void equalPointsTakeNextToNothing(int format) throws IOException {
        Las las = LasTest.random(new SplittableRandom(2), format, 1);
        requireSameWhenWritten(las.with(las.points().rows(new int[150_000])));
        assertThat(Files.size(folder.resolve("a.laz"))).isLessThan(100_000);
    }

    @Test
    void moreThanBytesCanHaveIsRefused() throws IOException {
        Path file = folder.resolve("a.laz");
        flight(new SplittableRandom(1), 3, 5).writeCompressed(file);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(LasHeader.LEGACY_POINTS_AT, 1 << 30);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Las.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.laz", "bytes cannot have the 1073741824 points");
    }

    /** Files of LASzip 1, whose times laszip4j reads wrongly, and those whose chunks differ. */
    @Test
    void whatNobodyReadsRightlyIsRefused() throws IOException {
        Path file = folder.resolve("a.laz");
        flight(new SplittableRandom(1), 3, 5).writeCompressed(file);
        int items = items(file);
        byte[] good = Files.readAllBytes(file);
        byte[] old = good.clone();
        for (int item = 0; item < 4; item++) {
            old[items + 6 * item + 4] = 1;
        }
        assertRefused(old, "version 1 of GPSTIME11", "decompress it with laszip");
        byte[] uneven = good.clone();
        Arrays.fill(uneven, items - 22, items - 18, (byte) -1);
        assertRefused(uneven, "in chunks of different sizes", "decompress it with laszip");
    }

    private void assertRefused(byte[] bytes, String... said) throws IOException {
        Path file = Files.write(folder.resolve("refused.laz"), bytes);
        assertThatThrownBy(() -> Las.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(said);
    }

    /** Where the record of LASzip describes its first item. */
    private static int items(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.indexOf("laszip encoded") - 2 + LasHeader.RECORD_HEADER + 34;
    }

    @Test
    void aLastChunkThatEndsElsewhereIsDamaged() throws IOException {
        Path file = folder.resolve("a.laz");
        flight(new SplittableRandom(1), 5, 500).writeCompressed(file);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(LasHeader.LEGACY_POINTS_AT, 499);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Las.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.laz", "the last chunk does not end at", "copy the file again");
    }
}
