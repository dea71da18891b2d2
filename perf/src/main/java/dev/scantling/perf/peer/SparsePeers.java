package dev.scantling.perf.peer;

import dev.scantling.ir.EngineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sparse libraries that work here, and why the others do not.
 *
 * @param present ready to multiply
 */
public record SparsePeers(List<SparsePeer> present, List<Peers.Missing> missing) implements AutoCloseable {

    /** @param folder of the native libraries that bin/scantling installs; empty if there is none */
    public static SparsePeers open(Optional<Path> folder) {
        SparsePeers peers = new SparsePeers(new ArrayList<>(), new ArrayList<>());
        peers.add("GraphBLAS", GraphBlas::open);
        peers.add("SciPy", SciPy::open);
        peers.add(
                "MKL",
                () -> MklSparse.open(folder.orElseThrow(() -> new EngineException.DeviceUnavailable(
                        "not installed: run with --peers (370 MB to download)"))));
        return peers;
    }

    private void add(String name, Supplier<SparsePeer> opener) {
        try {
            present.add(opener.get());
        } catch (EngineException | IllegalStateException e) {
            missing.add(new Peers.Missing(name, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        present.forEach(SparsePeer::close);
    }
}
