package dev.scantling.ir;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Files that outlive a process, read and written.
 *
 * @param tuning of measured choices; empty for none
 * @param kernels of machine code made before; empty for none
 */
public record KeptFiles(Optional<Path> tuning, Optional<Path> kernels) {
    /** Nothing is kept. */
    public static final KeptFiles NONE = new KeptFiles(Optional.empty(), Optional.empty());

    public KeptFiles withTuning(Path file) {
        return new KeptFiles(Optional.of(file), kernels);
    }

    public KeptFiles withKernels(Optional<Path> file) {
        return new KeptFiles(tuning, file);
    }
}
