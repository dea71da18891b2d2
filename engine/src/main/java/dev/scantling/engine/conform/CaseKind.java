package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import java.util.List;

/** How the cases of one kind are run and compared. Stateless. */
sealed interface CaseKind permits ConvCase, PointVoxelCase, QuantizeCase, ModelCase, MatrixCase, ScheduleCase {

    /**
     * Runs a case.
     *
     * @return at least one comparison
     * @throws EngineException.UnsupportedOp if the case needs what is not there yet, saying what
     * @throws EngineException otherwise, if the case is malformed or cannot be run
     */
    List<Comparison> compare(CaseFile file, Runner runner);

    /**
     * The kind of a case.
     *
     * @throws EngineException.UnsupportedOp if it is not understood
     */
    static CaseKind of(CaseFile file) {
        return switch (file.kind()) {
            case "conv" -> new ConvCase();
            case "pointvoxel" -> new PointVoxelCase();
            case "quantize" -> new QuantizeCase();
            case "model" -> new ModelCase();
            case "matrix" -> new MatrixCase();
            case "pvcnn-ops" -> throw later("point operators of PVCNN");
            case "ios" -> new ScheduleCase();
            default ->
                throw new EngineException.UnsupportedOp(
                        "unknown kind '" + file.kind() + "'; known: conv, pointvoxel, quantize, model, matrix, ios");
        };
    }

    /** What a kind or network will be when it is there. */
    static EngineException.UnsupportedOp later(String what) {
        return new EngineException.UnsupportedOp(what + " are not part of this version");
    }
}
