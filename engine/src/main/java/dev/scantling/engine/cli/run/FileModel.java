package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.engine.Output;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Program;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.SparseImport;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.models.tflite.TfliteImport;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.pointcloud.io.NpyType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A model of a file as a program, and how its ports are arrays. */
public sealed interface FileModel permits OnnxArrays, GraphArrays, TfliteArrays {
    /** What names of ONNX files end with. */
    String ONNX = ".onnx";

    /** An array that an output becomes, with its name and what the file says of it. */
    record Result(String name, String said, NpyArray array) {}

    /** Whether that is the name of a file of a model. */
    static boolean isNamedLikeOne(String name) {
        return isOnnx(name) || TfliteInspection.isTflite(name);
    }

    /** Whether that is the name of an ONNX file. */
    static boolean isOnnx(String name) {
        return name.endsWith(ONNX);
    }

    /**
     * Reads a model. Extents that an ONNX file leaves open have to be said, which arrays for its inputs do.
     *
     * @param arrays for each input, or none where no extent is open
     */
    static FileModel read(Path path, List<NpyArray> arrays) {
        if (TfliteInspection.isTflite(path.toString())) {
            return new TfliteArrays(TfliteImport.of(TfliteFile.read(path)));
        }
        OnnxFile file = OnnxFile.read(path);
        return SparseImport.applies(file)
                ? new GraphArrays(SparseImport.of(file))
                : new OnnxArrays(OnnxImport.of(
                        file, new OnnxImport.Options(OnnxArrays.extents(file.inputs(), arrays), Map.of())));
    }

    Program program();

    /** The inputs as the file has them, in order. */
    List<String> inputs();

    /** The outputs as the file has them, in order. */
    List<String> outputs();

    /**
     * Gives an array to an input.
     *
     * @param file of the array, for messages
     * @throws InvalidInput if it does not fit
     */
    void put(Inputs inputs, int index, Path file, NpyArray array);

    /** The arrays that all outputs become, in order. */
    List<Result> results(Function<String, Output> outputs);

    /** @throws InvalidInput if an input of integers gets floats, or the other way round */
    static void requireKind(boolean integers, String input, Path file, NpyType type) {
        boolean floats = switch (type) {
            case F4, F8 -> true;
            case I1, I2, I4, I8, U1, U2, U4, U8, B1 -> false;
        };
        if (floats == integers) {
            throw new InvalidInput(file + ": input '" + input + "' needs " + (integers ? "integers" : "floats")
                    + ", the array has " + type);
        }
    }

    /** Extents as arrays have them. */
    static int[] shape(List<Integer> dims) {
        return dims.stream().mapToInt(Integer::intValue).toArray();
    }
}
