package dev.scantling.tests;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.Program;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Runs a network again and again on the first OpenCL device. A program of its own, so that nothing else takes memory meanwhile. Prints by how
 * many KiB the process has grown in the second half of the runs, and what the session holds at their beginning and end.
 */
final class OpenClSoak {
    /** The network that takes a few milliseconds; others are those of the zoo. */
    static final String SMALL = "small";

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int CHANNELS = 4;
    /** Inputs of different sizes take turns. */
    private static final int[] VOXELS = {2500, 300, 1200};

    private OpenClSoak() {}

    /** What is measured. */
    private record Memory(long residentKib, long sessionBytes) {

        static Memory of(Session session) throws IOException {
            System.gc();
            try (var lines = Files.lines(STATUS)) {
                String resident = lines.filter(line -> line.startsWith("VmRSS:"))
                        .findFirst()
                        .orElseThrow();
                return new Memory(Long.parseLong(resident.replaceAll("[^0-9]", "")), session.memoryBytes());
            }
        }
    }

    /** @param arguments the folder of built programs, the network, the number of runs */
    public static void main(String[] arguments) throws IOException {
        int half = Integer.parseInt(arguments[2]) / 2;
        try (Engine engine = Engine.open(OpenCl.NAME, OpenCl.settings(Path.of(arguments[0])));
                CompiledModel model = engine.compile(program(arguments[1]));
                Session session = model.openSession()) {
            List<Inputs> inputs =
                    IntStream.of(VOXELS).mapToObj(OpenClSoak::inputs).toList();
            run(session, inputs, half);
            Memory before = Memory.of(session);
            run(session, inputs, half);
            Memory after = Memory.of(session);
            System.out.println("grown " + (after.residentKib - before.residentKib) + " KiB");
            System.out.println("session " + before.sessionBytes + " " + after.sessionBytes);
        }
    }

    private static Program program(String network) {
        return network.equals(SMALL)
                ? Programs.downAndUp(KernelGeometry.of(2, 2, Convention.MINKOWSKI), CHANNELS)
                : Programs.network(network);
    }

    private static void run(Session session, List<Inputs> inputs, int times) {
        for (int i = 0; i < times; i++) {
            session.run(inputs.get(i % inputs.size()));
        }
    }

    private static Inputs inputs(int voxels) {
        Map<String, Datum> data = Scenes.voxelInputs(new Random(voxels), voxels, 60, CHANNELS);
        return new Inputs()
                .put("coords", ((Datum.Coords) data.get("coords")).rows())
                .put("feats", ((Datum.Floats) data.get("feats")).values());
    }
}
