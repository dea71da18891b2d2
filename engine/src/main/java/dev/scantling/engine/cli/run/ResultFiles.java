package dev.scantling.engine.cli.run;

import dev.scantling.engine.Output;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.view.LabelPicture;
import dev.scantling.engine.cli.view.LabelledPoints;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.pointcloud.io.PlyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the results of a run go.
 *
 * @param folder receives labels.ply, labels.npy, view.png and report.json, or of networks that label no points an NPY file for each output
 *     and report.json
 * @param saved NPY files for named outputs of the network
 */
public record ResultFiles(Path folder, Map<String, Path> saved) {
    private static final String LOGITS = "logits";

    public ResultFiles {
        saved = Map.copyOf(saved);
    }

    /**
     * Checks the names of the outputs to save, so that a long run does not end with an error.
     *
     * @throws EngineException.InvalidInput naming the output that does not exist
     */
    void requireIn(List<Graph.Port> outputs) {
        List<String> names = outputs.stream().map(Graph.Port::name).toList();
        for (String name : saved.keySet()) {
            if (!names.contains(name)) {
                throw new EngineException.InvalidInput("there is no output '" + name + "' to save; there is " + names);
            }
        }
    }

    /**
     * Creates every folder that will be written to.
     *
     * @throws EngineException.InvalidInput naming the folder that cannot be created
     */
    public void createFolders() {
        Stream.concat(Stream.of(folder), saved.values().stream().map(ResultFiles::folderOf))
                .forEach(ResultFiles::create);
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new EngineException.InvalidInput("'" + file + "' is no name of a file");
        }
        return parent;
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new EngineException.InvalidInput(folder + ": the folder cannot be created: " + e, e);
        }
    }

    /** The file of an output, whose name may come from a file and must not lead to another folder. */
    Path file(String output) {
        return folder.resolve(name(output));
    }

    private static String name(String output) {
        return output.replaceAll("[^\\w.-]", "_") + ".npy";
    }

    /** What {@link #write} leaves in the folder for a network with these outputs. */
    List<String> names(List<Graph.Port> outputs) {
        Stream<String> names = labelsPoints(outputs)
                ? Stream.of("labels.ply", "labels.npy", "view.png")
                : outputs.stream().map(port -> name(port.name()));
        return Stream.concat(names, Stream.of("report.json")).toList();
    }

    private static boolean labelsPoints(List<Graph.Port> outputs) {
        return outputs.stream().anyMatch(port -> port.name().equals(LOGITS));
    }

    void write(LoadedModel loaded, Session session, RunReport report) {
        List<Graph.Port> outputs = loaded.program().graph().outputs();
        if (labelsPoints(outputs)) {
            writeLabels(loaded, session, report);
        } else {
            outputs.forEach(port -> save(session, port.name(), file(port.name())));
        }
        saved.forEach((name, file) -> save(session, name, file));
        report.write(folder.resolve("report.json"));
    }

    private void writeLabels(LoadedModel loaded, Session session, RunReport report) {
        Output logits = session.output(LOGITS);
        PointCloud cloud = loaded.scan().cloud();
        byte[] labels =
                Labels.ofPoints(logits.floats(), logits.columns(), loaded.scan().voxels());
        LabelledPoints points = new LabelledPoints(cloud, labels);
        Npy.write(folder.resolve("labels.npy"), NpyArray.ofUnsigned(labels, labels.length));
        PlyWriter.write(folder.resolve("labels.ply"), cloud, points.colours(), labels);
        LabelPicture.write(folder.resolve("view.png"), points, title(report), subtitle(report, loaded.request()));
    }

    private static void save(Session session, String name, Path file) {
        Npy.write(file, array(session.output(name)));
    }

    /** A result of any kind. */
    static NpyArray array(Output output) {
        return output.dtype() == DType.F32
                ? NpyArray.of(output.floats(), output.rows(), output.columns())
                : NpyArray.of(output.ints(), output.rows(), output.columns());
    }

    private static String title(RunReport report) {
        return report.network() + " on " + Path.of(report.scan()).getFileName();
    }

    private static String subtitle(RunReport report, RunRequest request) {
        String note = request.weights().note();
        return (note.isEmpty() ? "" : note + " (" + request.weights().text() + "), ")
                + Numbers.count(report.voxels()) + " voxels of " + Numbers.metres(request.voxelSize()) + ", "
                + Numbers.millis(report.totalMillis()) + " on " + report.device() + ", " + report.threads()
                + " threads";
    }
}
