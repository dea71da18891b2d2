package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.FrameSurvey;
import dev.scantling.pointcloud.LocalFrame;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of a file, joined, are the whole file. */
class PointStreamTest {
    private static final int[] PIECES = {1, 7, 1000, Integer.MAX_VALUE};

    @TempDir
    Path folder;

    /** A format that has pieces: how a file of it is written, and how its own reader reads it. */
    enum Sample {
        KITTI("a.bin") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                FloatRecords.KITTI.write(file, records(random, size, FloatRecords.KITTI));
            }
        },
        NUSCENES("a.pcd.bin") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                FloatRecords.NUSCENES.write(file, records(random, size, FloatRecords.NUSCENES));
            }
        },
        PCD_ASCII("a.pcd") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                Pcd.of(cloud(random, size)).write(file, PcdEncoding.ASCII);
            }
        },
        PCD_BINARY("a.pcd") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                Pcd.of(cloud(random, size)).write(file, PcdEncoding.BINARY);
            }
        },
        PLY_ASCII("a.ply") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                ply(random, size).write(file, PlyFormat.ASCII);
            }
        },
        PLY_LITTLE("a.ply") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                ply(random, size).write(file, PlyFormat.BINARY_LITTLE_ENDIAN);
            }
        },
        PLY_BIG("a.ply") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                ply(random, size).write(file, PlyFormat.BINARY_BIG_ENDIAN);
            }
        },
        LAS("a.las") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                LasTest.random(random, 7, size).write(file);
            }
        },
        XYZ("a.xyz") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                TextPoints.writeXyz(file, cloud(random, size));
            }
        },
        PTS("a.pts") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                TextPoints.writePts(file, Clouds.random(random, size, NumberType.F64));
            }
        },
        NPY("a.npy") {
            @Override
            void write(Path file, RandomGenerator random, int size) {
                double[] values = random.doubles(2L * size * 3).toArray();
                Npy.write(file, NpyArray.of(values, 2, size, 3));
            }
        };

        private final String name;

        Sample(String name) {
            this.name = name;
        }

        abstract void write(Path file, RandomGenerator random, int size);

        /** The whole file, by the reader of the format where there is one of its own. */
        PointCloud read(Path file) {
            return switch (this) {
                case PLY_ASCII, PLY_LITTLE, PLY_BIG -> Ply.read(file).vertices();
                case PCD_ASCII, PCD_BINARY -> Pcd.read(file).cloud();
                case NPY -> NpyColumns.cloud(Npy.read(file));
                case LAS -> Las.read(file).points();
                case KITTI, NUSCENES, XYZ, PTS -> PointClouds.read(file);
            };
        }

        private static PointCloud cloud(RandomGenerator random, int size) {
            return Clouds.random(random, size, NumberType.F64, NumberType.U8, NumberType.I16, NumberType.F32);
        }

        private static PointCloud records(RandomGenerator random, int size, FloatRecords records) {
            return new PointCloud(records.columns().stream()
                    .map(name -> Clouds.column(random, size, name, NumberType.F32))
                    .toList());
        }

        /** Vertices with a list, and elements with lists before and behind them. */
        private static Ply ply(RandomGenerator random, int size) {
            List<PlyProperty> properties = new ArrayList<>();
            cloud(random, size).columns().forEach(column -> properties.add(new PlyProperty.Scalar(column)));
            properties.add(2, lists(random, size, "near"));
            return new Ply(
                    List.of(),
                    List.of(
                            new PlyElement("camera", 2, List.of(lists(random, 2, "pose"))),
                            new PlyElement("vertex", size, properties),
                            new PlyElement("face", 5, List.of(lists(random, 5, "corners")))));
        }

        private static PlyProperty.Lists lists(RandomGenerator random, int items, String name) {
            int[] starts = new int[items + 1];
            for (int i = 0; i < items; i++) {
                starts[i + 1] = starts[i] + random.nextInt(4);
            }
            return new PlyProperty.Lists(
                    NumberType.U8, starts, Clouds.column(random, starts[items], name, NumberType.I32));
        }
    }

    @ParameterizedTest
    @EnumSource
    void piecesJoinedAreTheWhole(Sample sample) {
        Path file = folder.resolve(sample.name);
        Cases.standard(12).check(2500, (random, size) -> {
            sample.write(file, random, size);
            requirePieces(file, sample.read(file));
            Clouds.requireEqual(PointClouds.read(file), sample.read(file));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.bin", "a.pcd.bin", "a.xyz", "a.pts"})
    void soAreThoseOfCompressedFiles(String name) {
        Sample sample = Arrays.stream(Sample.values())
                .filter(s -> s.name.equals(name))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve(name + ".gz");
        Cases.standard(12).check(2500, (random, size) -> {
            Path plain = folder.resolve(name);
            sample.write(plain, random, size);
            compress(plain, file);
            requirePieces(file, sample.read(plain));
        });
    }

    @Test
    void soAreThoseOfPublishedFiles() {
        for (String suffix : List.of(".las", ".laz", ".ply", ".pts")) {
            assertThat(Shared.files("data/formats", suffix)).isNotEmpty().allSatisfy(this::requirePublished);
        }
        requirePublished(Shared.path("data/scans/kitti-object/000000.bin"));
        assertThat(Shared.files("data/formats", ".pcd")).isNotEmpty().allSatisfy(file -> {
            if (Shared.text(file, StandardCharsets.ISO_8859_1).contains("DATA binary_compressed")) {
                assertThatThrownBy(() -> PointClouds.stream(file, 7))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContainingAll(file.toString(), "one compressed block");
            } else {
                requirePublished(file);
            }
        });
    }

    private void requirePublished(Path file) {
        requirePieces(file, PointClouds.read(file));
    }

    private static void requirePieces(Path file, PointCloud whole) {
        for (int most : PIECES) {
            if (most > 1 || whole.size() < 3000) {
                List<PointCloud> pieces = pieces(file, most);
                Clouds.requireEqual(Clouds.joined(pieces), whole);
                assertThat(pieces).hasSize(Math.max(1, Math.ceilDiv(whole.size(), most)));
                assertThat(pieces).allSatisfy(piece -> requireSameColumns(piece, whole));
            }
        }
    }

    /** Units, and scales and offsets, which bits do not show. */
    private static void requireSameColumns(PointCloud piece, PointCloud whole) {
        for (int i = 0; i < whole.columns().size(); i++) {
            assertThat(piece.columns().get(i).unit())
                    .isEqualTo(whole.columns().get(i).unit());
            if (whole.columns().get(i) instanceof Column.Scaled expected) {
                Column.Scaled actual = (Column.Scaled) piece.columns().get(i);
                assertThat(List.of(actual.scale(), actual.offset()))
                        .isEqualTo(List.of(expected.scale(), expected.offset()));
            }
        }
    }

    private static List<PointCloud> pieces(Path file, int most) {
        List<PointCloud> pieces = new ArrayList<>();
        try (PointStream stream = PointClouds.stream(file, most)) {
            stream.forEach(pieces::add);
            assertThat(stream.next()).isEmpty();
        }
        return pieces;
    }

    private static void compress(Path plain, Path file) {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(plain, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the whole read refuses the stream refuses, and what it accepts the stream gives. */
    @ParameterizedTest
    @EnumSource
    void damagedFilesAreRefusedInPiecesToo(Sample sample) throws IOException {
        Path file = folder.resolve("good-" + sample.name);
        sample.write(file, new SplittableRandom(5), 9);
        byte[] good = Files.readAllBytes(file);
        Path bad = folder.resolve(sample.name);
        Cases.standard(400).check(8, (random, size) -> {
            byte[] bytes = random.nextBoolean() ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int i = 0; i <= size && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            write(bad, bytes);
            Optional<PointCloud> whole = attempt(bad, PointClouds::read);
            Optional<PointCloud> joined = attempt(bad, path -> Clouds.joined(pieces(path, 2)));
            assertThat(joined.isPresent()).isEqualTo(whole.isPresent());
            whole.ifPresent(cloud -> Clouds.requireEqual(joined.orElseThrow(), cloud));
        });
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PointCloud> attempt(Path file, Function<Path, PointCloud> reader) {
        try {
            return Optional.of(reader.apply(file));
        } catch (InvalidInput e) {
            assertThat(e).hasMessageContaining(file.getFileName().toString());
            return Optional.empty();
        }
    }

    @Test
    void framesOfPiecesAreThatOfTheWhole() {
        Path file = folder.resolve("a.las");
        Cases.standard(30).check(300, (random, size) -> {
            LasTest.random(random, 0, size).write(file);
            PointCloud whole = PointClouds.read(file);
            FrameSurvey survey = new FrameSurvey();
            List<PointCloud> pieces = pieces(file, 7);
            pieces.forEach(survey::add);
            LocalFrame frame = LocalFrame.of(whole);
            assertThat(survey.origin()).isEqualTo(frame.origin());
            Clouds.requireEqual(
                    Clouds.joined(pieces.stream()
                            .map(piece ->
                                    LocalFrame.about(survey.origin(), piece).cloud())
                            .toList()),
                    frame.cloud());
        });
    }

    @Test
    void whatHasNoPiecesSaysSo() {
        SplittableRandom random = new SplittableRandom(1);
        PointCloud cloud = Clouds.random(random, 5, NumberType.F64);
        Path archive = folder.resolve("a.npz");
        PointClouds.write(archive, cloud);
        Path packed = folder.resolve("b.pcd");
        Pcd.of(cloud).write(packed, PcdEncoding.BINARY_COMPRESSED);
        Path mesh = folder.resolve("a.off");
        write(mesh, "OFF\n0 0 0\n".getBytes(StandardCharsets.US_ASCII));
        Path ply = folder.resolve("a.ply");
        PointClouds.write(ply, cloud);
        compress(ply, folder.resolve("a.ply.gz"));
        for (Path file : List.of(archive, packed, mesh, folder.resolve("a.ply.gz"))) {
            assertThatThrownBy(() -> PointClouds.stream(file, 7))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContainingAll(file.toString(), "cannot be read in pieces");
        }
        assertThatThrownBy(() -> PointClouds.stream(ply, 0)).hasMessageContainingAll("a.ply", "at least 1");
    }

    @Test
    void truncatedContentIsNamedWithItsOffset() {
        Path plain = folder.resolve("a.bin");
        write(plain, new byte[16 * 3000 + 5]);
        compress(plain, folder.resolve("a.bin.gz"));
        for (String name : List.of("a.bin", "a.bin.gz")) {
            assertThatThrownBy(() -> pieces(folder.resolve(name), 100))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContainingAll(name, "truncated", "point 3000 at offset 48000", "5 of 16 bytes");
        }
    }

    @Test
    void arraysInEitherOrderOfBytesAndElementsHavePieces() {
        Path file = folder.resolve("a.npy");
        for (String order : List.of(
                "'>f4', 'fortran_order': False", "'<f4', 'fortran_order': True", "'>i2', 'fortran_order': True")) {
            write(file, npy("{'descr': " + order + ", 'shape': (50, 4), }", order.contains("i2") ? 400 : 800));
            requirePieces(file, NpyColumns.cloud(Npy.read(file)));
        }
        write(file, npy("{'descr': '<f4', 'fortran_order': True, 'shape': (5, 10, 4), }", 800));
        assertThat(PointClouds.read(file).size()).isEqualTo(50);
        assertThatThrownBy(() -> PointClouds.stream(file, 7)).hasMessageContainingAll("a.npy", "C order");
    }

    private static byte[] npy(String header, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) (header.length() + 1), 0});
        out.writeBytes((header + "\n").getBytes(StandardCharsets.US_ASCII));
        byte[] data = new byte[bytes];
        new SplittableRandom(2).nextBytes(data);
        out.writeBytes(data);
        return out.toByteArray();
    }

    @Test
    void aClosedStreamSaysSoAndItsPiecesStay() throws IOException {
        Path file = folder.resolve("a.ply");
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 10, NumberType.F64);
        PointClouds.write(file, cloud);
        PointStream stream = PointClouds.stream(file, 20);
        PointCloud piece = stream.next().orElseThrow();
        stream.close();
        stream.close();
        Files.delete(file);
        Clouds.requireEqual(piece, cloud);
        assertThatThrownBy(stream::next).isInstanceOf(InvalidInput.class).hasMessageContainingAll("a.ply", "closed");
    }
}
