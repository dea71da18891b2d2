package dev.scantling.perf.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.ir.DType;
import dev.scantling.ir.Semiring;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.product.SparseProduct;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
    /** Where bin/scantling bench cpu --peers puts them; tests run in the module's folder. */
    static final Path INSTALLED = Path.of("target", "peers").toAbsolutePath();

    @Test
    void missingPeersSayWhy(@TempDir Path empty) {
        try (Peers none = Peers.open(Optional.empty(), 1);
                Peers notFound = Peers.open(Optional.of(empty), 1)) {
            assertThat(none.present()).isEmpty();
            assertThat(none.missing())
                    .extracting(Peers.Missing::name)
                    .containsExactly("ONNX Runtime", "MKL", "OpenBLAS", "libtorch");
            assertThat(none.missing()).allMatch(missing -> missing.reason().contains("--peers"));
            assertThat(notFound.missing())
                    .hasSize(4)
                    .allMatch(missing -> missing.reason().contains("there is no " + empty));
        }
    }

    /** A server that starts answers; one that does not says what to install. */
    @Test
    void librariesOfPointsAnswerOrSayWhyNot(@TempDir Path folder) throws IOException {
        Path scan = folder.resolve("points.bin");
        byte[] rows = new byte[100 * 4 * Float.BYTES];
        ByteBuffer floats = ByteBuffer.wrap(rows).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 400; i++) {
            floats.putFloat(i * i % 97);
        }
        Files.write(scan, rows);
        try (PointPeers peers = PointPeers.open(scan, 1)) {
            assertThat(peers.present().size() + peers.missing().size()).isEqualTo(2);
            assertThat(peers.missing()).allMatch(missing -> missing.reason().contains("apt-get install"));
            for (PointPeer peer : peers.present()) {
                assertThat(peer.version()).startsWith(peer.name());
                assertThat(peer.has("knn")).isTrue();
                assertThat(peer.run("knn 4").found()).isEqualTo(400);
            }
        }
    }

    /** Without MKL, for the reason below; what is not installed says what to do. */
    @Test
    void sparseLibrariesMultiplyAndOrderOrSayWhyNot() {
        Entries entries = new Entries(6, 6);
        for (int i = 0; i < 6; i++) {
            for (int j = i % 2; j < 6; j += 2) {
                entries.add(i, j, 1 + i * j);
            }
        }
        CompressedRows a = entries.matrix(Format.CSR, DType.F64).orderedRows();
        double sum = DoubleStream.of(SparseProduct.multiply(Semiring.PLUS_TIMES, a.matrix(), a.matrix())
                        .values()
                        .doubles())
                .sum();
        try (SparsePeers peers = SparsePeers.open(Optional.empty())) {
            assertThat(peers.present().size() + peers.missing().size()).isEqualTo(3);
            assertThat(peers.missing()).allMatch(missing -> missing.reason().contains("install"));
            for (SparsePeer peer : peers.present()) {
                try (SparsePeer.Prepared product = peer.prepare(a, a)) {
                    assertThat(product.run()).isPositive();
                    assertThat(product.sum()).as(peer.name()).isEqualTo(sum);
                    assertThat(product.runOrdered()).isPositive();
                    assertThat(product.ascends()).as(peer.name()).isTrue();
                    assertThat(product.entries()).isEqualTo(18);
                    assertThat(product.sum()).isEqualTo(sum);
                }
            }
        }
    }

    /** MKL finds its own libraries only if LD_LIBRARY_PATH was set before the JVM started, so it is left out. */
    @Test
    void installedPeersMultiply() {
        assumeTrue(Files.exists(INSTALLED.resolve("complete")), "the peers are not installed in " + INSTALLED);
        int m = 7;
        int k = 5;
        int n = 3;
        float[] a = ramp(m * k);
        float[] b = ramp(k * n);
        try (Peers peers = Peers.open(Optional.of(INSTALLED), 1);
                Arena arena = Arena.ofConfined()) {
            assertThat(peers.present()).hasSizeGreaterThanOrEqualTo(3);
            GemmProblem problem = GemmProblem.of(m, k, n, a, b, arena);
            peers.present().stream()
                    .filter(peer -> !peer.name().equals("MKL"))
                    .forEach(peer -> check(peer, problem, a, b));
        }
    }

    private static void check(GemmPeer peer, GemmProblem problem, float[] a, float[] b) {
        try (Gemm product = peer.prepare(problem)) {
            product.run();
            product.run(); // overwrites, does not add
            for (int i = 0; i < problem.m() * problem.n(); i++) {
                double exact = 0;
                for (int k = 0; k < problem.k(); k++) {
                    exact += a[i / problem.n() * problem.k() + k] * b[k * problem.n() + i % problem.n()];
                }
                assertThat((double) product.result().getAtIndex(ValueLayout.JAVA_FLOAT, i))
                        .as("%s, element %d", peer.name(), i)
                        .isCloseTo(exact, within(1e-4));
            }
        }
    }

    private static float[] ramp(int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (i * 37 % 64 - 31) / 32f;
        }
        return values;
    }
}
