package dev.scantling.ir;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user may set, already read and checked. Only {@code dev.scantling.engine.Setting} reads the environment.
 *
 * @param debug 0 silent, 1 passes and choices, 2 also IR after each pass, 3 also loop IR of each kernel
 * @param dump folder that receives IR, loop IR and class files
 * @param validate check each kernel against the interpreter as it runs
 * @param threads threads of the CPU device
 * @param vectorBits 0 scalar code, 128, 256 or 512; empty for what the processor prefers
 * @param code form of code of the CPU device
 * @param tuning file of measured choices, read and written; empty for none
 * @param kernels file of machine code made before, read and written; empty for none
 * @param storage how the weights of matrix kernels are kept
 * @param activations how feature matrices are kept between operators
 * @param copiesParts whether the parts of concatenations are copied on the CPU too, where they could be in place
 * @param openCl what holds for OpenCL devices
 */
public record Settings(
        int debug,
        Optional<Path> dump,
        boolean validate,
        int threads,
        Optional<Integer> vectorBits,
        CodeRoute code,
        Optional<Path> tuning,
        Optional<Path> kernels,
        FloatFormat storage,
        FloatFormat activations,
        boolean copiesParts,
        ClSettings openCl) {
    public Settings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
    }

    /** Silent, all cores, the best form of code with the processor's own vector width, nothing tuned or kept. */
    public static Settings defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Settings(
                0,
                Optional.empty(),
                false,
                processors,
                Optional.empty(),
                CodeRoute.AUTO,
                Optional.empty(),
                Optional.empty(),
                FloatFormat.F32,
                FloatFormat.F32,
                false,
                ClSettings.DEFAULT);
    }

    public Settings withThreads(int count) {
        return new Settings(
                debug,
                dump,
                validate,
                count,
                vectorBits,
                code,
                tuning,
                kernels,
                storage,
                activations,
                copiesParts,
                openCl);
    }

    public Settings withVectorBits(int bits) {
        return new Settings(
                debug,
                dump,
                validate,
                threads,
                Optional.of(bits),
                code,
                tuning,
                kernels,
                storage,
                activations,
                copiesParts,
                openCl);
    }

    public Settings withValidate(boolean on) {
        return new Settings(
                debug, dump, on, threads, vectorBits, code, tuning, kernels, storage, activations, copiesParts, openCl);
    }

    public Settings withCode(CodeRoute route) {
        return new Settings(
                debug,
                dump,
                validate,
                threads,
                vectorBits,
                route,
                tuning,
                kernels,
                storage,
                activations,
                copiesParts,
                openCl);
    }

    public Settings withTuning(Path file) {
        return new Settings(
                debug,
                dump,
                validate,
                threads,
                vectorBits,
                code,
                Optional.of(file),
                kernels,
                storage,
                activations,
                copiesParts,
                openCl);
    }

    public Settings withKernels(Optional<Path> file) {
        return new Settings(
                debug,
                dump,
                validate,
                threads,
                vectorBits,
                code,
                tuning,
                file,
                storage,
                activations,
                copiesParts,
                openCl);
    }

    public Settings withStorage(FloatFormat format) {
        return new Settings(
                debug,
                dump,
                validate,
                threads,
                vectorBits,
                code,
                tuning,
                kernels,
                format,
                activations,
                copiesParts,
                openCl);
    }

    public Settings withActivations(FloatFormat format) {
        return new Settings(
                debug,
                dump,
                validate,
                threads,
                vectorBits,
                code,
                tuning,
                kernels,
                storage,
                format,
                copiesParts,
                openCl);
    }

    public Settings withCopiesParts(boolean on) {
        return new Settings(
                debug, dump, validate, threads, vectorBits, code, tuning, kernels, storage, activations, on, openCl);
    }

    public Settings withOpenCl(ClSettings other) {
        return new Settings(
                debug,
                dump,
                validate,
                threads,
                vectorBits,
                code,
                tuning,
                kernels,
                storage,
                activations,
                copiesParts,
                other);
    }
}
