package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import java.util.List;

/** How the cases of one kind are run and compared. Stateless. */
sealed interface CaseKind
        permits ConvCase,
                PointVoxelCase,
                QuantizeCase,
                ModelCase,
                CloudModelCase,
                PointOpsCase,
                MatrixCase,
                ScheduleCase {

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
            case "model" -> CloudModelCase.knows(file) ? new CloudModelCase() : new ModelCase();
            case "matrix" -> new MatrixCase();
            case "pvcnn-ops" -> new PointOpsCase();
            case "ios" -> new ScheduleCase();
            default ->
                throw new EngineException.UnsupportedOp("unknown kind '" + file.kind()
                        + "'; known: conv, pointvoxel, quantize, model, pvcnn-ops, matrix, ios");
        };
    }
}
