package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.HostKernel;
import dev.scantling.device.KernelArtifact.MachineCode;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.render.x86.NativeRenderer;
import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntStore;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Mem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels that need more registers than there are, and the registers that belong to the caller. */
class RegisterPressureTest {
    private static final int LIVE = 40;
    private static final int ROWS = 3;
    private static final int TRIPS = 11;

    private final Random random = new Random(3);

    @ParameterizedTest
    @CsvSource({
        "BYTECODE,1",
        "BYTECODE,4",
        "BYTECODE,8",
        "MACHINE_CODE,1",
        "MACHINE_CODE,4",
        "MACHINE_CODE,8",
        "MACHINE_CODE,16"
    })
    void moreLiveValuesThanRegisters(RenderedForm form, int lanes) {
        form.assumeLanes(lanes);
        for (int buffers : new int[] {1, 2, 5, 9}) {
            KernelSpec spec = crowded(lanes, buffers);
            Arguments arguments = arguments(lanes, buffers);
            Object[] expected = arguments.after(new LoopInterpreter(spec), ROWS);
            Arguments.assertSame(buffers + " buffers", arguments.after(form.define(spec), 1, ROWS), expected);
        }
    }

    /**
     * Keeps vectors, ints and longs alive through loops, each of which changes with its neighbours.
     *
     * @param buffers of floats besides those of ints and longs
     */
    private static KernelSpec crowded(int lanes, int buffers) {
        var kernel = new KernelBuilder("crowded_x" + lanes + "_" + buffers);
        List<BufferParam> floats = IntStream.range(0, buffers)
                .mapToObj(b -> kernel.writtenBuffer("x" + b, Scalar.F32))
                .toList();
        var ints = kernel.writtenBuffer("ints", Scalar.I32);
        var longs = kernel.writtenBuffer("longs", Scalar.I64);
        var rows = kernel.integer("rows");
        var trips = kernel.integer("trips");
        kernel.parallel("row", rows, row -> {
            var at = kernel.let("at", row.times(LIVE));
            var vectors =
                    lets(kernel, i -> floats.get(i % buffers).load(at.plus(i).times(lanes), lanes));
            var numbers = lets(kernel, i -> ints.load(at.plus(i)));
            var keys = lets(kernel, i -> longs.load(at.plus(i)));
            kernel.loop(
                    "a",
                    trips,
                    a -> kernel.loop("b", a, Expr.of(TRIPS), 2, b -> {
                        for (int i = 0; i < LIVE; i++) {
                            int next = (i + 1) % LIVE;
                            Expr vector = vectors.get(i);
                            kernel.assign(
                                    vectors.get(i),
                                    vector.fma(vectors.get(next), vector.min(vectors.get((i + 7) % LIVE))));
                            kernel.assign(
                                    numbers.get(i),
                                    numbers.get(i)
                                            .times(3)
                                            .plus(numbers.get(next))
                                            .plus(b));
                            kernel.assign(
                                    keys.get(i), keys.get(i).plus(keys.get(next).shiftRight(keys.get(i))));
                        }
                    }));
            for (int i = 0; i < LIVE; i++) {
                kernel.store(floats.get(i % buffers), at.plus(i).times(lanes), vectors.get(i));
                kernel.store(ints, at.plus(i), numbers.get(i));
                kernel.store(longs, at.plus(i), keys.get(i));
            }
        });
        return kernel.build();
    }

    private static List<ReadLocal> lets(KernelBuilder kernel, IntFunction<Expr> value) {
        return IntStream.range(0, LIVE)
                .mapToObj(i -> kernel.let("v" + i, value.apply(i)))
                .toList();
    }

    private Arguments arguments(int lanes, int buffers) {
        List<Object> arrays = new ArrayList<>();
        for (int b = 0; b < buffers; b++) {
            float[] values = new float[ROWS * LIVE * lanes];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat(-1, 1);
            }
            arrays.add(values);
        }
        arrays.add(random.ints(ROWS * LIVE).toArray());
        arrays.add(random.longs(ROWS * LIVE).toArray());
        int[] ints = new int[arrays.size() + 2];
        ints[arrays.size()] = ROWS;
        ints[arrays.size() + 1] = TRIPS;
        return new Arguments(arrays.toArray(), ints);
    }

    /** Java's compiled code keeps values in these registers, so this would also end the JVM now and then. */
    @Test
    void registersOfTheCallerAreKept() {
        RenderedForm.MACHINE_CODE.assumeLanes(8);
        KernelSpec spec = crowded(8, 1);
        MachineCode code = new NativeRenderer().render(spec);
        int position = code.buffers() + spec.ints().size();
        byte[] checked = NativeKernel.concat(checkedCall(Integer.BYTES * position), code.bytes());
        HostKernel kernel = NativeKernels.define(
                new MachineCode(code.name(), checked, code.buffers()),
                spec.ints().size() + 1);
        Object[] arrays = {new float[ROWS * LIVE * 8], new int[ROWS * LIVE], new long[ROWS * LIVE]};
        for (int repeat = 0; repeat < 2_000; repeat++) {
            int[] ints = {0, 0, 0, ROWS, 2, -1};
            kernel.run(arrays, ints, 0, 1 + repeat % ROWS);
            assertThat(ints[position]).isZero();
        }
    }

    /** Calls what stands behind it, with numbers in the registers that it must keep; stores 0 if it did. */
    private static byte[] checkedCall(int position) {
        List<Gpr> kept = List.of(Gpr.RBX, Gpr.RBP, Gpr.R12, Gpr.R13, Gpr.R14, Gpr.R15);
        Assembler before = new Assembler();
        kept.forEach(before::push);
        before.push(Gpr.RDI);
        // Arguments of the stack: three buffers come in registers, so there are none to pass on.
        kept.forEach(register -> before.constant(register, 1000 + register.ordinal()));
        Assembler after = new Assembler();
        after.pop(Gpr.RDI);
        kept.forEach(register -> after.compute(IntOp.SUB, IntWidth.I64, register, 1000 + register.ordinal()));
        kept.forEach(register -> after.compute(IntOp.OR, IntWidth.I64, Gpr.RBX, register));
        after.store(IntStore.I32, Mem.of(Gpr.RDI, position), Gpr.RBX);
        kept.reversed().forEach(after::pop);
        after.ret();
        byte[] tail = after.finish();
        byte[] call = ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xE8)
                .putInt(tail.length)
                .array();
        return NativeKernel.concat(before.finish(), call, tail);
    }
}
