package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** PyTorch's {@code mm_out} without dispatch. */
final class LibtorchPeer implements GemmPeer {
    private final Libtorch library;
    private final MethodHandle mmOut;

    private LibtorchPeer(Libtorch library) {
        this.library = library;
        this.mmOut =
                library.function("aoti_torch_cpu_mm_out", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    }

    static LibtorchPeer open(Path peers, int threads) {
        return new LibtorchPeer(Libtorch.open(peers, threads));
    }

    @Override
    public String name() {
        return Libtorch.NAME;
    }

    @Override
    public String version() {
        return "as named in perf/pom.xml";
    }

    @Override
    public Gemm prepare(GemmProblem problem) {
        MemorySegment result = problem.newResult();
        return new Product(
                result,
                library.tensor(problem.a(), problem.m(), problem.k()),
                library.tensor(problem.b(), problem.k(), problem.n()),
                library.tensor(result, problem.m(), problem.n()));
    }

    @Override
    public void close() {
        // nothing was opened that could be closed
    }

    private final class Product implements Gemm {
        private final MemorySegment result;
        private final MemorySegment a;
        private final MemorySegment b;
        private final MemorySegment c;

        Product(MemorySegment result, MemorySegment a, MemorySegment b, MemorySegment c) {
            this.result = result;
            this.a = a;
            this.b = b;
            this.c = c;
        }

        @Override
        public void run() {
            int status;
            try {
                status = (int) mmOut.invokeExact(c, a, b);
            } catch (Throwable e) {
                throw NativeLibrary.failed(e);
            }
            Libtorch.check(status);
        }

        @Override
        public MemorySegment result() {
            return result;
        }

        @Override
        public void close() {
            library.delete(a);
            library.delete(b);
            library.delete(c);
        }
    }
}
