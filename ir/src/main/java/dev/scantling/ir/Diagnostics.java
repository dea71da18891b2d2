package dev.scantling.ir;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is told and checked about kernels.
 *
 * @param debug 0 silent, 1 passes and choices, 2 also IR after each pass, 3 also loop IR of each kernel
 * @param dump folder that receives IR, loop IR and class files
 * @param validate check each kernel against the interpreter as it runs
 */
public record Diagnostics(int debug, Optional<Path> dump, boolean validate) {
    /** Silent. */
    public static final Diagnostics NONE = new Diagnostics(0, Optional.empty(), false);

    public Diagnostics withValidate(boolean on) {
        return new Diagnostics(debug, dump, on);
    }
}
