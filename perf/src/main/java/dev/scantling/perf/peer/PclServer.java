package dev.scantling.perf.peer;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PCL, in a server of a page of C++ that is compiled when it is needed. */
final class PclServer {
    private static final Path INCLUDES = Path.of("/usr/include");
    private static final String ADVICE = "; apt-get install libpcl-dev g++ installs it";

    private PclServer() {}

    static PointPeer open(Path scan, int threads) {
        try {
            Path folder = Files.createTempDirectory("scantling-pcl");
            Path program = folder.resolve("pcl-server");
            Path source = folder.resolve("pcl.cpp");
            Files.writeString(source, PointPeers.resource("pcl.cpp"));
            try {
                compile(source, program);
                return PointPeer.start("PCL", List.of(program.toString()), scan, threads, ADVICE);
            } finally { // a running program needs its file no more
                Files.delete(source);
                Files.deleteIfExists(program);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path source, Path program) {
        List<String> command = new ArrayList<>(List.of("g++", "-O3", "-march=native", "-fopenmp", "-w"));
        command.addAll(List.of("-I" + pcl(), "-I" + INCLUDES.resolve("eigen3"), source.toString(), "-o"));
        command.addAll(List.of(program.toString(), "-lpcl_kdtree", "-lpcl_common", "-lflann_cpp", "-llz4"));
        try {
            Process compiler = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (compiler.waitFor() != 0) {
                throw new EngineException.DeviceUnavailable("its driver does not compile" + ADVICE);
            }
        } catch (IOException e) {
            throw new EngineException.DeviceUnavailable("there is no g++: " + e.getMessage() + ADVICE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.DeviceUnavailable("interrupted while its driver was compiled");
        }
    }

    /** The folder of the newest headers, whose name has the version. */
    private static Path pcl() {
        try (Stream<Path> folders = Files.list(INCLUDES)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("pcl-"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new EngineException.DeviceUnavailable("not installed" + ADVICE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
