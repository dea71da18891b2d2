package dev.scantling.engine.cli.run;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Program;
import dev.scantling.models.zoo.Network;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * A run of a model of a file, or of a network on images or clouds, on arrays. Extents that a file leaves open are those of the arrays.
 *
 * @param arrays NPY files of the inputs, in order
 * @param files receives an NPY file for each output
 */
public record ArrayRun(RunRequest request, List<Path> arrays, ResultFiles files) {
    public ArrayRun {
        arrays = List.copyOf(arrays);
    }

    /**
     * Runs the model once and writes its outputs.
     *
     * @throws InvalidInput if there are not as many arrays as inputs, or one does not fit
     */
    public void run(PrintWriter out) {
        List<NpyArray> given = arrays.stream().map(Npy::read).toList();
        FileModel model = model(given);
        requireAsMany(model.inputs());
        files.createFolders();
        Inputs inputs = new Inputs();
        for (int i = 0; i < given.size(); i++) {
            model.put(inputs, i, arrays.get(i), given.get(i));
        }
        try (Engine engine = Engine.open(request.devices(), request.settings());
                CompiledModel compiled = LoadedModel.compile(engine, model.program(), inputs, request);
                Session session = compiled.openSession()) {
            session.run(inputs);
            model.results(session::output).forEach(result -> write(result, out));
        }
    }

    /** Whether a request is for such a model; the others take scans. */
    public static boolean suits(RunRequest request) {
        return FileModel.isNamedLikeOne(request.network()) || SeededInputs.suit(request.build());
    }

    private FileModel model(List<NpyArray> given) {
        if (FileModel.isNamedLikeOne(request.network())) {
            return FileModel.read(Path.of(request.network()), given);
        }
        Network network = request.build();
        return new GraphArrays(new Program(network.graph(), request.weights().load(network)));
    }

    private void requireAsMany(List<String> inputs) {
        if (inputs.size() != arrays.size()) {
            throw new InvalidInput(request.network() + " takes the inputs " + inputs + ", got " + arrays.size()
                    + " arrays; give an NPY file for each, in this order");
        }
    }

    private void write(FileModel.Result result, PrintWriter out) {
        Path file = files.file(result.name());
        Npy.write(file, result.array());
        out.println(result.name() + " " + result.said() + " in " + file);
        out.flush();
    }
}
