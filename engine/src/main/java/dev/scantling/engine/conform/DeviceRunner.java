package dev.scantling.engine.conform;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Output;
import dev.scantling.engine.Session;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles and runs cases on the device of an engine, which it closes with itself. */
public final class DeviceRunner implements Runner {
    private final Engine engine;

    public DeviceRunner(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Outcome run(Program program, Map<String, Datum> inputs) {
        Inputs given = new Inputs();
        inputs.forEach((name, datum) -> put(given, name, datum));
        try (CompiledModel model = engine.compile(program);
                Session session = model.openSession()) {
            session.run(given);
            return outcome(model, session);
        }
    }

    @Override
    public double[] multiply(SparseMatrix left, double[] right, int columns) {
        try (SparseMultiplier multiplier = engine.multiplier(left, columns)) {
            double[] product = new double[Math.multiplyExact(left.rows(), columns)];
            multiplier.load(right);
            multiplier.run();
            multiplier.store(product);
            return product;
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private static void put(Inputs inputs, String name, Datum datum) {
        switch (datum) {
            case Datum.Floats floats -> inputs.put(name, floats.values());
            case Datum.Ints ints -> inputs.put(name, ints.values());
            case Datum.Coords coords -> inputs.put(name, coords.rows());
            case Datum.PairLists _ -> throw new EngineException.InvalidInput("a kernel map is no input: " + name);
        }
    }

    private static Outcome outcome(CompiledModel model, Session session) {
        Map<String, Datum> values = new HashMap<>();
        Map<String, int[]> pairCounts = new HashMap<>();
        for (Graph.Port port : model.outputs()) {
            if (port.value().type() instanceof Type.KernelMapType) {
                pairCounts.put(port.name(), session.pairCounts(port.value()));
            } else {
                values.put(port.name(), datum(port.value(), session.output(port.name())));
            }
        }
        return new Outcome(values, pairCounts);
    }

    private static Datum datum(Value value, Output output) {
        return switch (value.type()) {
            case Type.CoordsType(var _, Int3 stride) -> new Datum.Coords(divided(output.ints(), stride), stride);
            case Type.TensorType tensor -> tensor(tensor, output);
            case Type.KernelMapType map -> throw new IllegalArgumentException("not a matrix: " + map);
        };
    }

    private static Datum tensor(Type.TensorType type, Output output) {
        List<Integer> dims =
                type.shape().rank() == 1 ? List.of(output.rows()) : List.of(output.rows(), output.columns());
        return switch (type.dtype()) {
            case F32 -> new Datum.Floats(dims, output.floats());
            case I32 -> new Datum.Ints(dims, output.ints());
            case F64, F16, BF16, I64, U8, U7, I8, I16 ->
                throw new EngineException.UnsupportedOp("an output of type " + type);
        };
    }

    /** Lattice steps from coordinates in finest voxels, which are multiples of the stride. */
    private static int[] divided(int[] rows, Int3 stride) {
        int[] lattice = rows.clone();
        for (int i = 0; i < lattice.length; i++) {
            int axis = i % 4 - 1;
            lattice[i] = axis < 0 ? lattice[i] : Math.floorDiv(lattice[i], stride.get(axis));
        }
        return lattice;
    }
}
