package dev.scantling.engine.cli.run;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Session;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run found, as {@code report.json}: the names and the order of the components are those of the file.
 *
 * @param levels voxels of each resolution, finest first
 * @param pairs of the 3x3x3 kernel map of each level
 * @param macs multiply-adds of all operators
 * @param code native, vector or scalar
 * @param peakGflops what the device's arithmetic units reach at most
 * @param mapMillis median time for coordinates and kernel maps, contained in the total
 * @param totalMillis median time from voxels to logits
 * @param totalMillisMin fastest run
 * @param peakMemoryBytes of the device: weights and all intermediate results
 */
record RunReport(
        String network,
        String weights,
        String scan,
        int points,
        int voxels,
        List<Integer> levels,
        List<Long> pairs,
        long macs,
        int threads,
        String device,
        String code,
        double peakGflops,
        double mapMillis,
        double totalMillis,
        double totalMillisMin,
        long peakMemoryBytes,
        List<Operator> operators) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One operator.
     *
     * @param micros median time
     * @param fractionOfPeak {@code gflops} over the device's peak
     * @param bytes that must move at least
     */
    record Operator(
            String name, String kind, String device, double micros, double gflops, double fractionOfPeak, long bytes) {

        static Operator of(Measurements.OperatorTime time, double peakGflops) {
            return new Operator(
                    time.name(),
                    time.kind(),
                    time.device(),
                    time.micros(),
                    time.gflops(),
                    peakGflops == 0 ? 0 : time.gflops() / peakGflops,
                    time.estimate().bytes());
        }
    }

    public RunReport {
        levels = List.copyOf(levels);
        pairs = List.copyOf(pairs);
        operators = List.copyOf(operators);
    }

    /** Reports the runs whose last one the session holds. */
    static RunReport of(LoadedModel loaded, Session session, Measurements times) {
        Engine engine = loaded.engine();
        List<Level> levels = Level.of(loaded.model().program().graph(), session);
        double peak = engine.peakGflops();
        return new RunReport(
                loaded.network(),
                loaded.request().weights().text(),
                loaded.request().scan().orElseThrow().toString(),
                loaded.scan().voxels().points(),
                loaded.scan().voxels().count(),
                levels.stream().map(Level::voxels).toList(),
                levels.stream().map(Level::pairs).toList(),
                times.macs(),
                engine.device().target().cores(),
                String.join(",", loaded.model().devices()),
                engine.device().codeForm().name(),
                peak,
                times.mapMillis(),
                times.totalMillis(),
                times.totalMillisMin(),
                session.memoryBytes(),
                times.operators().stream()
                        .map(time -> Operator.of(
                                time, time.device().equals(engine.device().name()) ? peak : 0))
                        .toList());
    }

    /** @throws dev.scantling.ir.EngineException.InvalidInput if the file cannot be written */
    void write(Path file) {
        AtomicFile.write(file, stream -> stream.write(JSON.writeValueAsBytes(this)));
    }
}
