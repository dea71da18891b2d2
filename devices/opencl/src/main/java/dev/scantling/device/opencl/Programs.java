package dev.scantling.device.opencl;

import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds programs and owns them. A driver compiles a second time when a kernel is launched first, so each is launched once here,
 * with no iterations; only then is the code worth keeping. Of a program that was kept nobody writes the text. Thread-safe, but texts are compiled
 * one at a time: PoCL 3.1, whose compiler has one lock anyway, failed or crashed now and then where first launches met in several queues.
 */
final class Programs implements AutoCloseable {
    /** As clang says it, and as PoCL turns that around. */
    private static final Pattern FIRST_ERROR =
            Pattern.compile("(?:error: \\S*:(?<before>\\d+):\\d+:|:(?<line>\\d+):\\d+: (?:fatal )?error:) (?<text>.*)");

    /**
     * How often a text is compiled before it counts as wrong: clang, which is in PoCL, removes its temporary files when a signal arrives, and a
     * JVM lets SIGSEGV happen to stop its threads and to notice null.
     */
    private static final int ATTEMPTS = 2;

    private final OpenClContext context;
    private final ProgramStore store;
    private final Queue<Long> owned = new ConcurrentLinkedQueue<>();
    private final Object compiling = new Object();

    Programs(OpenClContext context, ProgramStore store) {
        this.context = context;
        this.store = store;
    }

    /** @throws EngineException.CompilationFailed with the kernel's name and the place, if the driver rejects it */
    OpenClKernel.Compiled compile(KernelArtifact.Source source) {
        context.errors().requirePresent();
        ProgramKey key = ProgramKey.of(source, context.facts());
        Optional<OpenClKernel.Compiled> kept = store.find(key).flatMap(binary -> ofBinary(source, key, binary));
        return kept.orElseGet(() -> ofSource(source, key));
    }

    /** Nothing if the driver does not take its own code any more. */
    private Optional<OpenClKernel.Compiled> ofBinary(KernelArtifact.Source source, ProgramKey key, byte[] binary) {
        try {
            long program = context.api()
                    .createProgram(context.handle(), context.facts().handle(), binary);
            owned.add(program);
            return Optional.of(built(source, program));
        } catch (ClError e) {
            store.reject(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private OpenClKernel.Compiled ofSource(KernelArtifact.Source source, ProgramKey key) {
        return ofSource(source, source.text().read(), key, ATTEMPTS);
    }

    private OpenClKernel.Compiled ofSource(KernelArtifact.Source source, String text, ProgramKey key, int attempts) {
        long program =
                context.driver("compiling kernel " + source.name(), api -> api.createProgram(context.handle(), text));
        owned.add(program);
        try {
            return compiled(source, program, key);
        } catch (ClError e) {
            if (e.status() == ClError.BUILD_PROGRAM_FAILURE && attempts > 1) {
                return ofSource(source, text, key, attempts - 1);
            }
            throw failure(e, source.name(), text, program);
        }
    }

    private OpenClKernel.Compiled compiled(KernelArtifact.Source source, long program, ProgramKey key) {
        synchronized (compiling) {
            OpenClKernel.Compiled kernel = built(source, program);
            store.put(key, context.api().binary(program));
            return kernel;
        }
    }

    private OpenClKernel.Compiled built(KernelArtifact.Source source, long program) {
        context.api().build(program, context.facts().handle(), context.facts().buildOptions());
        OpenClKernel.Compiled kernel = new OpenClKernel.Compiled(context, source, program);
        warmUp(kernel);
        return kernel;
    }

    /** In a queue of its own: others would wait in turn for kernels of several threads, and for their transfers. */
    private void warmUp(OpenClKernel.Compiled kernel) {
        ClApi api = context.api();
        long queue = api.createQueue(context.handle(), context.facts().handle());
        try {
            warmUp(kernel, queue);
        } finally {
            api.releaseQueue(queue);
        }
    }

    /** Scalars stay what they are without arguments: zero, and buffers are empty. */
    private void warmUp(OpenClKernel.Compiled kernel, long queue) {
        ClApi api = context.api();
        long object = api.createKernel(kernel.program(), kernel.source().entry());
        try {
            int index = 0;
            api.setInt(object, index++, 0);
            for (int i = 0; i < kernel.source().buffers(); i++) {
                api.setBuffer(object, index++, context.nothing());
                api.setInt(object, index++, 0);
            }
            for (int i = 0; i < kernel.source().scalars(); i++) {
                api.setInt(object, index++, 0);
            }
            api.launch(queue, object, kernel.source().items(), kernel.source().items());
            api.finish(queue);
        } finally {
            api.releaseKernel(object);
        }
    }

    private EngineException failure(ClError error, String name, String text, long program) {
        if (error.status() != ClError.BUILD_PROGRAM_FAILURE) {
            return context.errors().of(error, "compiling kernel " + name);
        }
        String log = context.api().buildLog(program, context.facts().handle());
        return new EngineException.CompilationFailed(
                context.label() + " rejects kernel " + name + place(text, log)
                        + "; SCANTLING_DUMP=DIR writes the text; the compiler says: " + log,
                error);
    }

    /** The first error with the line that it is in. */
    private static String place(String text, String log) {
        Matcher error = FIRST_ERROR.matcher(log);
        if (!error.find()) {
            return "";
        }
        int line = Integer.parseInt(error.group("line") == null ? error.group("before") : error.group("line"));
        String code = text.lines().skip(line - 1L).findFirst().orElse("").strip();
        return ", line " + line + " (" + code + "): " + error.group("text");
    }

    @Override
    public void close() {
        for (Long program = owned.poll(); program != null; program = owned.poll()) {
            long released = program;
            context.release(() -> context.api().releaseProgram(released));
        }
    }
}
