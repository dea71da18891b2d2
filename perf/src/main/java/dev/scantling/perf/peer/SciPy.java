package dev.scantling.perf.peer;

import dev.scantling.ir.EngineException;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.sparse.matrix.CompressedRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * SciPy of the system's Python, in a process of its own that computes when it is told to, so that it runs in turn with the
 * others. It leaves the columns of a row of a product in any order.
 */
final class SciPy implements SparsePeer {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String SERVER = """
            import sys, time, numpy, scipy, scipy.sparse
            print(scipy.__version__, flush=True)
            for line in sys.stdin:
                words = line.rstrip("\\n").split("\\t")
                if words[0] == "load":
                    load = lambda name: numpy.load(words[1] + "/" + name + ".npy")
                    matrix = lambda m: scipy.sparse.csr_matrix(
                        (load(m + "values"), load(m + "columns"), load(m + "starts")), shape=tuple(load(m + "shape")))
                    a, b = matrix("a"), matrix("b")
                    print("loaded", flush=True)
                elif words[0] == "sum":
                    print(repr(float(c.sum())), flush=True)
                elif words[0] == "ascends":
                    rows = numpy.repeat(numpy.arange(c.shape[0]), numpy.diff(c.indptr))
                    print(bool(numpy.all((numpy.diff(c.indices) > 0) | (numpy.diff(rows) > 0))), flush=True)
                else:
                    c = None
                    start = time.thread_time_ns()
                    c = a @ b
                    if words[0] == "ordered":
                        c.sort_indices()
                    print(time.thread_time_ns() - start, c.nnz, flush=True)
            """;

    private final PeerProcess process;
    private final String version;

    private SciPy(PeerProcess process) {
        this.process = process;
        this.version = process.answer();
    }

    static SciPy open() {
        String advice = "; apt-get install python3-scipy installs it";
        if (!Files.isExecutable(PYTHON)) {
            throw new EngineException.DeviceUnavailable("there is no " + PYTHON + advice);
        }
        try {
            // isolated, or else it takes a file of the folder it runs in for one of its modules
            return new SciPy(PeerProcess.start(List.of(PYTHON.toString(), "-I", "-c", SERVER)));
        } catch (IOException | IllegalStateException e) {
            throw new EngineException.DeviceUnavailable("Python has no SciPy here: " + e.getMessage() + advice);
        }
    }

    @Override
    public String name() {
        return "SciPy";
    }

    @Override
    public String version() {
        return "SciPy " + version;
    }

    @Override
    public boolean leavesOrderOpen() {
        return true;
    }

    @Override
    public Prepared prepare(CompressedRows left, CompressedRows right) {
        try {
            Path folder = Files.createTempDirectory("scantling-scipy");
            write(folder, "a", left);
            write(folder, "b", right);
            String _ = process.ask("load\t" + folder);
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
            return new Product();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void write(Path folder, String name, CompressedRows matrix) {
        int entries = matrix.entries();
        Npy.write(folder.resolve(name + "shape.npy"), NpyArray.of(new int[] {matrix.rows(), matrix.columns()}, 2));
        Npy.write(folder.resolve(name + "starts.npy"), NpyArray.of(matrix.starts(), matrix.rows() + 1));
        Npy.write(folder.resolve(name + "columns.npy"), NpyArray.of(matrix.column(), entries));
        Npy.write(
                folder.resolve(name + "values.npy"), NpyArray.of(matrix.values().doubles(), entries));
    }

    @Override
    public void close() {
        process.close();
    }

    private final class Product implements Prepared {
        private long entries;

        @Override
        public long run() {
            return run("run");
        }

        @Override
        public long runOrdered() {
            return run("ordered");
        }

        private long run(String order) {
            String[] words = process.ask(order).split(" ", 2);
            entries = Long.parseLong(words[1]);
            return Long.parseLong(words[0]);
        }

        @Override
        public boolean ascends() {
            return process.ask("ascends").equals("True");
        }

        @Override
        public long entries() {
            return entries;
        }

        @Override
        public double sum() {
            return Double.parseDouble(process.ask("sum"));
        }

        @Override
        public void close() {
            // the next product replaces it
        }
    }
}
