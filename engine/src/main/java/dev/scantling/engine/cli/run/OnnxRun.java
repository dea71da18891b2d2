package dev.scantling.engine.cli.run;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.ImportedPort;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.OnnxPortType;
import dev.scantling.models.onnx.load.OnnxTensor;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A run of an ONNX model on arrays. Extents that the file leaves open are those of the arrays.
 *
 * @param arrays NPY files of the inputs, in order
 * @param files receives an NPY file for each output
 */
public record OnnxRun(RunRequest request, List<Path> arrays, ResultFiles files) {

    /** What names of ONNX files end with. */
    private static final String SUFFIX = ".onnx";

    public OnnxRun {
        arrays = List.copyOf(arrays);
    }

    /** Whether that is the name of an ONNX file. */
    public static boolean isOnnx(String name) {
        return name.endsWith(SUFFIX);
    }

    /**
     * Runs the model once and writes its outputs.
     *
     * @throws InvalidInput if there are not as many arrays as inputs, or one does not fit
     */
    public void run(PrintWriter out) {
        OnnxFile file = OnnxFile.read(Path.of(request.network()));
        List<NpyArray> given = arrays.stream().map(Npy::read).toList();
        if (given.size() != file.inputs().size()) {
            throw new InvalidInput(file.name() + " takes the inputs " + file.inputs() + ", got " + given.size()
                    + " arrays; give an NPY file for each, in this order");
        }
        ImportedModel model = OnnxImport.of(file, new OnnxImport.Options(extents(file.inputs(), given), Map.of()));
        files.createFolders();
        Inputs inputs = new Inputs();
        for (int i = 0; i < given.size(); i++) {
            ImportedPort port = model.inputs().get(i);
            inputs.put(port.name(), port.toRun(tensor(port, arrays.get(i), given.get(i))));
        }
        try (Engine engine = Engine.open(request.device(), request.settings());
                CompiledModel compiled = engine.compile(model.program());
                Session session = compiled.openSession()) {
            session.run(inputs);
            for (ImportedPort port : model.outputs()) {
                write(port.fromRun(session.output(port.name()).floats()), out);
            }
        }
    }

    /** Open extents by their names. */
    private static Map<String, Integer> extents(List<OnnxPortType> ports, List<NpyArray> arrays) {
        Map<String, Integer> extents = new HashMap<>();
        for (int i = 0; i < ports.size(); i++) {
            List<String> dims = ports.get(i).dims().orElse(List.of());
            List<Integer> shape = arrays.get(i).shape();
            IntStream.range(0, Math.min(dims.size(), shape.size()))
                    .filter(axis -> !dims.get(axis).matches("-?\\d+"))
                    .forEach(axis -> extents.put(dims.get(axis), shape.get(axis)));
        }
        return extents;
    }

    private static OnnxTensor tensor(ImportedPort port, Path file, NpyArray array) {
        boolean floats = switch (array.type()) {
            case F4, F8 -> true;
            case I1, I2, I4, I8, U1, U2, U4, U8, B1 -> false;
        };
        if (floats == port.isInteger()) {
            throw new InvalidInput(file + ": input '" + port + "' needs " + (port.isInteger() ? "integers" : "floats")
                    + ", the array has " + array.type());
        }
        OnnxTensor.Values values =
                floats ? new OnnxTensor.Values.Floats(array.toFloats()) : new OnnxTensor.Values.Wholes(array.toLongs());
        return new OnnxTensor(port.name(), port.type(), array.shape(), values);
    }

    private void write(OnnxTensor tensor, PrintWriter out) {
        Path file = files.folder().resolve(tensor.name().replaceAll("[^\\w.-]", "_") + ".npy");
        int[] shape = tensor.dims().stream().mapToInt(Integer::intValue).toArray();
        Npy.write(
                file,
                switch (tensor.values()) {
                    case OnnxTensor.Values.Floats(float[] floats) -> NpyArray.of(floats, shape);
                    case OnnxTensor.Values.Doubles(double[] doubles) -> NpyArray.of(doubles, shape);
                    case OnnxTensor.Values.Wholes(long[] wholes) -> NpyArray.of(wholes, shape);
                });
        out.println(tensor.name() + " " + tensor.type().text() + tensor.dims() + " in " + file);
        out.flush();
    }
}
