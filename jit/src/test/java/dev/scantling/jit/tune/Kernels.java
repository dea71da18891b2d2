package dev.scantling.jit.tune;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Target;
import dev.scantling.ir.TuningStore.Entry;

/** Kernels, keys and entries to test with. */
final class Kernels {
    static final Target TARGET = new Target("cpu", "test", 256, 2, 1 << 19);

    private Kernels() {}

    static MatrixKernel conv(String code, int cin, int cout) {
        return kernel(code, MatrixKernel.Kind.SPARSE_CONV, 27, cin, cout);
    }

    static MatrixKernel linear(String code, int cin, int cout) {
        return kernel(code, MatrixKernel.Kind.LINEAR, 1, cin, cout);
    }

    /** @param kept sixteenths of the products */
    static MatrixKernel pruned(String code, int cin, int cout, int kept) {
        return new MatrixKernel(
                TARGET, code, MatrixKernel.Kind.LINEAR, Epilogue.NONE, DType.F32, FloatFormat.F32, 1, cin, cout, kept);
    }

    static MatrixKernel grid(String code, MatrixKernel.Kind kind, int cin, int cout) {
        return kernel(code, kind, 9, cin, cout);
    }

    static MatrixKernel ending(Epilogue epilogue) {
        return new MatrixKernel(
                TARGET, "native", MatrixKernel.Kind.LINEAR, epilogue, DType.F32, FloatFormat.F32, 1, 8, 8);
    }

    private static MatrixKernel kernel(String code, MatrixKernel.Kind kind, int volume, int cin, int cout) {
        Epilogue epilogue = new Epilogue(true, false, Activation.RELU);
        return new MatrixKernel(TARGET, code, kind, epilogue, DType.F32, FloatFormat.F32, volume, cin, cout);
    }

    static TuningKey key(int channels, int log2Rows, int neighbours) {
        return new TuningKey(conv("native", channels, channels), log2Rows, neighbours);
    }

    static Entry entry(TuningKey key, Choice choice) {
        return new Entry(key.toString(), choice.toString(), 12.5);
    }
}
