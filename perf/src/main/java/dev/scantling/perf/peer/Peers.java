package dev.scantling.perf.peer;

import dev.scantling.ir.EngineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The peers that work here, and why the others do not.
 *
 * @param present ready to multiply
 */
public record Peers(List<GemmPeer> present, List<Missing> missing) implements AutoCloseable {
    private static final List<Kind> KINDS = List.of(
            new Kind("ONNX Runtime", OnnxRuntimePeer::open),
            new Kind("MKL", BlasPeer::mkl),
            new Kind("OpenBLAS", BlasPeer::openBlas),
            new Kind("libtorch", LibtorchPeer::open));

    /** A peer that cannot be measured. */
    public record Missing(String name, String reason) {}

    private record Kind(String name, Opener opener) {}

    private interface Opener {
        GemmPeer open(Path folder, int threads);
    }

    /**
     * Opens what is installed.
     *
     * @param folder of their native libraries; empty if there is none
     * @param threads that each may use
     */
    public static Peers open(Optional<Path> folder, int threads) {
        Peers peers = new Peers(new ArrayList<>(), new ArrayList<>());
        KINDS.forEach(kind -> folder.ifPresentOrElse(
                path -> peers.add(kind, path, threads),
                () -> peers.missing.add(new Missing(
                        kind.name, "not installed: run bin/scantling bench cpu --peers (about 370 MB to download)"))));
        return peers;
    }

    private void add(Kind kind, Path folder, int threads) {
        try {
            present.add(kind.opener.open(folder, threads));
        } catch (EngineException | IllegalStateException e) {
            missing.add(new Missing(kind.name, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        present.forEach(GemmPeer::close);
    }
}
