package dev.scantling.ir;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user may set, already read and checked. Only {@code dev.scantling.engine.Setting} reads the environment.
 *
 * @param threads threads of the CPU device
 * @param vectorBits 0 scalar code, 128, 256 or 512; empty for what the processor prefers
 * @param code form of code of the CPU device
 * @param openCl what holds for OpenCL devices
 */
public record Settings(
        Diagnostics diagnostics,
        int threads,
        Optional<Integer> vectorBits,
        CodeRoute code,
        KeptFiles files,
        DataForms forms,
        ClSettings openCl) {
    public Settings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
    }

    /** Silent, all cores, the best form of code with the processor's own vector width, nothing tuned or kept. */
    public static Settings defaults() {
        return new Settings(
                Diagnostics.NONE,
                Runtime.getRuntime().availableProcessors(),
                Optional.empty(),
                CodeRoute.AUTO,
                KeptFiles.NONE,
                DataForms.DEFAULT,
                ClSettings.DEFAULT);
    }

    public int debug() {
        return diagnostics.debug();
    }

    public Optional<Path> dump() {
        return diagnostics.dump();
    }

    public boolean validate() {
        return diagnostics.validate();
    }

    public Optional<Path> tuning() {
        return files.tuning();
    }

    public Optional<Path> kernels() {
        return files.kernels();
    }

    public FloatFormat storage() {
        return forms.storage();
    }

    public FloatFormat activations() {
        return forms.activations();
    }

    public boolean copiesParts() {
        return forms.copiesParts();
    }

    public Settings withThreads(int count) {
        return new Settings(diagnostics, count, vectorBits, code, files, forms, openCl);
    }

    public Settings withVectorBits(int bits) {
        return new Settings(diagnostics, threads, Optional.of(bits), code, files, forms, openCl);
    }

    public Settings withCode(CodeRoute route) {
        return new Settings(diagnostics, threads, vectorBits, route, files, forms, openCl);
    }

    public Settings withOpenCl(ClSettings other) {
        return new Settings(diagnostics, threads, vectorBits, code, files, forms, other);
    }

    public Settings withValidate(boolean on) {
        return with(diagnostics.withValidate(on));
    }

    public Settings withTuning(Path file) {
        return with(files.withTuning(file));
    }

    public Settings withKernels(Optional<Path> file) {
        return with(files.withKernels(file));
    }

    public Settings withStorage(FloatFormat format) {
        return with(forms.withStorage(format));
    }

    public Settings withActivations(FloatFormat format) {
        return with(forms.withActivations(format));
    }

    public Settings withCopiesParts(boolean on) {
        return with(forms.withCopiesParts(on));
    }

    public Settings with(Diagnostics other) {
        return new Settings(other, threads, vectorBits, code, files, forms, openCl);
    }

    private Settings with(KeptFiles other) {
        return new Settings(diagnostics, threads, vectorBits, code, other, forms, openCl);
    }

    private Settings with(DataForms other) {
        return new Settings(diagnostics, threads, vectorBits, code, files, other, openCl);
    }
}
