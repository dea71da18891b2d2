package dev.scantling.perf.peer;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The libraries of points that are installed here as packages of Debian, and why the others do not take part.
 *
 * @param present ready to run
 */
public record PointPeers(List<PointPeer> present, List<Peers.Missing> missing) implements AutoCloseable {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String OPEN3D = "Open3D";
    private static final String OPEN3D_ADVICE = "; apt-get install python3-open3d installs it";

    /** @param scan a KITTI file */
    public static PointPeers open(Path scan, int threads) {
        PointPeers peers = new PointPeers(new ArrayList<>(), new ArrayList<>());
        peers.add(OPEN3D, () -> open3d(scan, threads));
        peers.add("PCL", () -> PclServer.open(scan, threads));
        return peers;
    }

    private void add(String name, Supplier<PointPeer> opener) {
        try {
            present.add(opener.get());
        } catch (EngineException.DeviceUnavailable e) {
            missing.add(new Peers.Missing(name, String.valueOf(e.getMessage())));
        }
    }

    private static PointPeer open3d(Path scan, int threads) {
        if (!Files.isExecutable(PYTHON)) {
            throw new EngineException.DeviceUnavailable("there is no " + PYTHON + OPEN3D_ADVICE);
        }
        List<String> command = List.of(PYTHON.toString(), "-I", "-c", resource("open3d.py"));
        return PointPeer.start(OPEN3D, command, scan, threads, OPEN3D_ADVICE);
    }

    /** The text of a server that stands beside this class. */
    static String resource(String name) {
        try (var in = PointPeers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        present.forEach(PointPeer::close);
    }
}
