package dev.scantling.tests;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Values;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What users should not do to an OpenCL device. A program of its own, since it ends the process where something is not prevented. Prints a
 * line for each accident: its name, then what was thrown, or the result.
 */
final class OpenClAccidents {
    private static final int MEBIBYTE = 1 << 20;
    private static final float[] ROWS = {1, 2, 3, 4, 5, 6};

    private OpenClAccidents() {}

    private enum Accident {
        /** None: a small model, so that a test sees what became of its result. */
        RUN {
            @Override
            String happen(Settings settings) {
                try (Engine engine = Engine.open(OpenCl.NAME, settings);
                        CompiledModel model = engine.compile(linear());
                        Session session = model.openSession()) {
                    return run(session);
                }
            }
        },
        /** Everything is closed twice, and what others need first. */
        CLOSE_TWICE {
            @Override
            String happen(Settings settings) {
                Engine engine = Engine.open(OpenCl.NAME, settings);
                CompiledModel model = engine.compile(linear());
                Session session = model.openSession();
                Buffer buffer = engine.device().allocate(DType.F32, MEBIBYTE);
                String result = run(session);
                for (int i = 0; i < 2; i++) {
                    engine.close();
                    model.close();
                    buffer.close();
                    session.close();
                }
                return result;
            }
        },
        RUN_AFTER_SESSION {
            @Override
            String happen(Settings settings) {
                try (Engine engine = Engine.open(OpenCl.NAME, settings);
                        CompiledModel model = engine.compile(linear())) {
                    Session session = model.openSession();
                    session.close();
                    return run(session);
                }
            }
        },
        RUN_AFTER_ENGINE {
            @Override
            String happen(Settings settings) {
                Engine engine = Engine.open(OpenCl.NAME, settings);
                try (CompiledModel model = engine.compile(linear());
                        Session session = model.openSession()) {
                    engine.close();
                    return run(session);
                }
            }
        },
        ALLOCATE_AFTER_ENGINE {
            @Override
            String happen(Settings settings) {
                Engine engine = Engine.open(OpenCl.NAME, settings);
                Device device = engine.device();
                engine.close();
                try (Buffer buffer = device.allocate(DType.F32, MEBIBYTE)) {
                    return buffer.capacity() + " elements";
                }
            }
        },
        /** What a device made is used after it. */
        USE_AFTER_ENGINE {
            @Override
            String happen(Settings settings) {
                Engine engine = Engine.open(OpenCl.NAME, settings);
                try (Buffer buffer = engine.device().allocate(DType.F32, ROWS.length)) {
                    engine.close();
                    buffer.writeRows(0, ROWS.length, MemorySegment.ofArray(ROWS), 1, ROWS.length);
                    return "written";
                }
            }
        },
        /** Rows that are not there, chosen by the user. */
        ROWS_OUTSIDE {
            @Override
            String happen(Settings settings) {
                try (Engine engine = Engine.open(OpenCl.NAME, settings);
                        CompiledModel model = engine.compile(taking());
                        Session session = model.openSession()) {
                    float[] index = {2, -1, 3, 1e9f, Float.NaN, Float.NEGATIVE_INFINITY, 0};
                    session.run(new Inputs().put("x", ROWS).put("index", index));
                    return Arrays.toString(session.output("y").floats());
                }
            }
        },
        /** A matrix whose entry lies in a column that is not there. */
        COLUMN_OUTSIDE {
            @Override
            String happen(Settings settings) {
                CompressedRows wrong = new CompressedRows(
                        1, 3, new int[] {0, 1}, new int[] {MEBIBYTE}, new Values.Floats(new float[1]));
                try (Engine engine = Engine.open(OpenCl.NAME, settings);
                        SparseMultiplier multiplier = engine.multiplier(wrong.matrix(), 4)) {
                    multiplier.run();
                    return "ran";
                }
            }
        },
        /** Coordinates at the ends of their range, and no two alike. */
        VOXELS_FAR_AWAY {
            @Override
            String happen(Settings settings) {
                try (Engine engine = Engine.open(OpenCl.NAME, settings);
                        CompiledModel model =
                                engine.compile(Programs.downAndUp(KernelGeometry.of(2, 2, Convention.MINKOWSKI), 2));
                        Session session = model.openSession()) {
                    int most = Integer.MAX_VALUE;
                    int[] coords = {0, -most, -most, -most, 0, most, most, most, most, 0, 0, 0};
                    session.run(new Inputs().put("coords", coords).put("feats", ROWS));
                    return "ran";
                }
            }
        },
        /** More in one buffer than the device allows. */
        HUGE_BUFFER {
            @Override
            String happen(Settings settings) {
                try (Engine engine = Engine.open(OpenCl.NAME, settings);
                        Buffer buffer = engine.device().allocate(DType.F64, Integer.MAX_VALUE)) {
                    return buffer.capacity() + " elements";
                }
            }
        },
        /** One buffer after the other. */
        MANY_BUFFERS {
            @Override
            String happen(Settings settings) {
                try (Engine engine = Engine.open(OpenCl.NAME, settings)) {
                    List<Buffer> held = new ArrayList<>();
                    try {
                        while (held.size() < MEBIBYTE) {
                            held.add(engine.device().allocate(DType.F32, 16 * MEBIBYTE));
                        }
                        return held.size() + " buffers";
                    } finally {
                        held.forEach(Buffer::close);
                    }
                }
            }
        };

        abstract String happen(Settings settings);
    }

    /** {@code y = x w}; the sums are 5 and so on. */
    private static Program linear() {
        GraphBuilder b = new GraphBuilder("linear");
        Value x = b.input("x", Type.f32(b.freshSymbol(), Dim.of(2)));
        b.output("y", b.linear(x, b.parameter("w", 2, 1), Epilogue.NONE));
        return new Program(b.build(), new Weights(Map.of("w", new float[] {1, 2})));
    }

    /** Rows of x by numbers that are an input as well. */
    private static Program taking() {
        GraphBuilder b = new GraphBuilder("taking");
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(2)));
        Value index = b.input("index", Type.f32(Dim.of(7), Dim.of(1)));
        b.output("y", b.add(new ArrayOp.Take(), List.of(x, index)).getFirst());
        return new Program(b.build(), new Weights(Map.of()));
    }

    private static String run(Session session) {
        session.run(new Inputs().put("x", ROWS));
        return Arrays.toString(session.output("y").floats());
    }

    /** @param arguments the folder of built programs, then names of accidents */
    public static void main(String[] arguments) {
        Settings settings = OpenCl.settings(Path.of(arguments[0]));
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            System.out.println(name + ": " + outcome(Accident.valueOf(name), settings));
        }
    }

    private static String outcome(Accident accident, Settings settings) {
        try {
            return accident.happen(settings);
        } catch (EngineException | IllegalStateException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
