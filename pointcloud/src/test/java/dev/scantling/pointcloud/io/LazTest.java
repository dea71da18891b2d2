package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Shared;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed files that are written here and read by laszip4j. */
class LazTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 6, 7, 8})
    void whatIsWrittenIsReadBack(int format) {
        Cases.standard(12).check(200, (random, size) -> requireSameWhenWritten(LasTest.random(random, format, size)));
    }

    private void requireSameWhenWritten(Las las) {
        Path file = folder.resolve("a.laz");
        las.writeCompressed(file);
        LasTest.requireEqual(Las.read(file), las);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49_999, 50_000, 50_001})
    void chunksEndWhereTheyShould(int size) {
        Las las = flight(new SplittableRandom(size), size);
        requireSameWhenWritten(las);
        assertThat(PointClouds.read(folder.resolve("a.laz")).size()).isEqualTo(size);
    }

    /** Values that change as they do in flights: now and then, by like steps, in four sequences of times and more. */
    @Test
    void flightsShrinkToLessThanHalf() throws IOException {
        Las las = flight(new SplittableRandom(7), 20_000);
        requireSameWhenWritten(las);
        Path plain = folder.resolve("a.las");
        las.write(plain);
        assertThat(Files.size(folder.resolve("a.laz"))).isLessThan(Files.size(plain) / 2);
    }

    private static Las flight(RandomGenerator random, int size) {
        Las noise = LasTest.random(random, 3, size);
        List<Column> columns = noise.points().columns().stream()
                .map(column -> switch (column.name()) {
                    case "x", "y", "z" -> walk(random, column, size);
                    case "gps_time" -> times(random, size);
                    case "red", "green", "blue", "intensity" -> column;
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

    @Test
    void everyFileIsCompressedWithTheSamePoints() {
        List<Path> files = Shared.files("data/formats", ".las");
        List<Las> compressed = Stream.concat(files.stream(), Shared.files("data/formats", ".laz").stream())
                .map(Las::read)
                .filter(las -> las.format() < 4)
                .toList();
        assertThat(compressed).hasSizeGreaterThan(8).allSatisfy(this::requireSameWhenWritten);
    }

    /** What LASzip wrote itself. */
    @ParameterizedTest
    @CsvSource({"las/simple", "las/extra", "ripple-one-cloud/ripple"})
    void theBitsAreThoseOfLaszip(String name) throws IOException {
        Path original = Shared.path("data/formats/" + name + ".laz");
        Path file = folder.resolve("a.laz");
        Las.read(original).writeCompressed(file);
        assertThat(chunks(file)).isEqualTo(chunks(original));
    }

    /** The compressed points without what stands before and after. */
    private static byte[] chunks(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int begin = buffer.getInt(LasHeader.BEGIN_AT);
        return Arrays.copyOfRange(bytes, begin + Long.BYTES, (int) buffer.getLong(begin));
    }

    @Test
    void equalPointsTakeNextToNothing() throws IOException {
        Las las = LasTest.random(new SplittableRandom(2), 3, 1);
        requireSameWhenWritten(las.with(las.points().rows(new int[150_000])));
        assertThat(Files.size(folder.resolve("a.laz"))).isLessThan(100_000);
    }

    @Test
    void moreThanBytesCanHaveIsRefused() throws IOException {
        Path file = folder.resolve("a.laz");
        flight(new SplittableRandom(1), 5).writeCompressed(file);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(LasHeader.LEGACY_POINTS_AT, 1 << 30);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Las.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.laz", "bytes cannot have the 1073741824 points");
    }
}
