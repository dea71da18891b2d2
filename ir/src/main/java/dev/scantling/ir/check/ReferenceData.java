package dev.scantling.ir.check;

import java.nio.file.Path;

/** The folder of reference data, which is not part of the project; the only place where tests below the engine read its property. */
public final class ReferenceData {
    /** System property that names the folder. */
    public static final String PROPERTY = "scantling.shared";

    private static final String USUAL = "../shared";

    private ReferenceData() {}

    /** A path below the folder, whether it exists or not. */
    public static Path path(String relative) {
        return Path.of(System.getProperty(PROPERTY, USUAL)).resolve(relative);
    }
}
