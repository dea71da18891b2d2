package dev.scantling.models.onnx.load;

import dev.scantling.ir.Program;
import dev.scantling.models.onnx.OnnxDialect;

/**
 * ONNX files whose graphs have coordinates, as programs: those in our own domain, which come back as they were, and those of NVIDIA's
 * exporters of spconv networks. Stateless and thread-safe.
 *
 * @see OnnxDialect
 */
public final class SparseImport {
    private SparseImport() {}

    /** Whether a file has operators over coordinates; {@link OnnxImport} reads all others. */
    public static boolean applies(OnnxFile file) {
        return ScantlingImport.applies(file) || SpconvImport.applies(file);
    }

    /**
     * Translates a file. Ports of {@link OnnxDialect#SCANTLING} are those of the program that was written. Of
     * {@link OnnxDialect#SPCONV}, inputs are {@code coords}, the voxels in our order (batch, x, y, z), and the features of the file,
     * f32 {@code [n, channels]}, in as many rows; an output that is dense in the file is a float32 matrix of its elements, row-major;
     * one that is sparse are the features, with a second output {@code NAME.coords} of their voxels. All is computed in float32,
     * whatever precision the file asks for; the setting {@code activations} keeps features as f16.
     *
     * @throws dev.scantling.ir.EngineException.UnsupportedOp naming the file and the node with what is not supported
     * @throws dev.scantling.ir.EngineException.InvalidModel naming the file and the node that contradicts itself
     */
    public static Program of(OnnxFile file) {
        return ScantlingImport.applies(file) ? ScantlingImport.read(file) : SpconvImport.read(file);
    }
}
