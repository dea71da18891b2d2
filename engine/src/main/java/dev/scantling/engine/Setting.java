package dev.scantling.engine;

import dev.scantling.ir.ClRoute;
import dev.scantling.ir.ClSettings;
import dev.scantling.ir.ClShape;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DataForms;
import dev.scantling.ir.Diagnostics;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.KeptFiles;
import dev.scantling.ir.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that the environment can change, and the only reader of it. A system property ({@code scantling.debug})
 * wins over an environment variable ({@code SCANTLING_DEBUG}).
 */
public enum Setting {
    DEBUG("0", "0 silent, 1 passes and choices, 2 also the IR after each pass, 3 also each kernel's loop IR", "[0-3]"),
    DUMP("", "folder that receives IR, loop IR, class files with javap text, machine code with objdump text", ".*"),
    VALIDATE("0", "1 checks every kernel against the reference interpreter as it runs (slow)", "[01]"),
    THREADS("", "threads of the CPU device; empty for all processors", "|[1-9][0-9]{0,3}"),
    VECTOR_BITS(
            "",
            "vector width of generated code: 0 (scalar), 128, 256, 512; empty for the widest that the processor has",
            "|0|128|256|512"),
    CODE(
            "auto",
            "code of the CPU device: native (machine code), vector (Vector-API bytecode), scalar; auto for the best",
            "auto|native|vector|scalar"),
    STORAGE("f32", "how the weights of matrix kernels are kept: f32, f16 or bf16; sums are f32", "f32|f16|bf16"),
    ACTIVATIONS(
            "f32",
            "how feature matrices are kept between operators: f32, f16 or bf16; each is computed in f32 and rounded once",
            "f32|f16|bf16"),
    CONCAT(
            "in-place",
            "parts of concatenations on the CPU: in-place (written into the result where possible) or copied; same bits",
            "in-place|copied"),
    DEVICE("cpu", "the device that runs models", ".+"),
    TUNING(
            "",
            "file of measured choices for kernels, or off; empty for scantling/tuning.txt in the user's cache folder",
            ".*"),
    KERNELS(
            "",
            "file of machine code made before, or off; empty for scantling/kernels.bin in the user's cache folder",
            ".*"),
    OPENCL_API("ffm", "how OpenCL is called: ffm (needs no library but the loader) or jocl", "ffm|jocl"),
    OPENCL_MEMORY("", "MiB of one OpenCL device's memory that are used at most; empty for all", "|[1-9][0-9]{0,7}"),
    OPENCL_PROGRAMS(
            "",
            "folder of OpenCL programs built before, or off; empty for scantling/opencl in the user's cache folder",
            ".*"),
    OPENCL_SHAPE(
            "auto",
            "shape of matrix kernels on OpenCL devices: cpu (blocks of rows), gpu (work groups with tiles in local memory); auto by the device's type",
            "auto|cpu|gpu"),
    SHARED("../shared", "folder of reference data that measurements read", ".+"),
    PEERS("", "folder with the libraries that bench cpu --peers compares with; bin/scantling sets it", ".*"),
    COMMIT("unknown", "what measurements give as their commit; bin/scantling sets it", ".+");

    private static final String OFF = "off";

    private final String defaultText;
    private final String description;
    private final String pattern;

    Setting(String defaultText, String description, String pattern) {
        this.defaultText = defaultText;
        this.description = description;
        this.pattern = pattern;
    }

    /** The environment variable. */
    public String variable() {
        return "SCANTLING_" + name();
    }

    /** The system property. */
    public String property() {
        return "scantling." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds where neither is set; empty if that depends on the machine. */
    public String defaultText() {
        return defaultText;
    }

    public String description() {
        return description;
    }

    /**
     * The text in force.
     *
     * @throws EngineException.InvalidInput if it is not allowed, naming where it was set
     */
    public String text() {
        String fromProperty = System.getProperty(property());
        String fromVariable = System.getenv(variable());
        String found = fromProperty != null ? fromProperty : fromVariable != null ? fromVariable : defaultText;
        if (!found.trim().matches(pattern)) {
            throw new EngineException.InvalidInput(
                    (fromProperty != null ? "property " + property() : "variable " + variable()) + "='" + found
                            + "' is not usable: " + description + " (must match " + pattern + ")");
        }
        return found.trim();
    }

    /** Reads all of them. */
    public static Settings read() {
        return new Settings(
                diagnostics(),
                parsed(THREADS.text(), Integer::parseInt)
                        .orElse(Settings.defaults().threads()),
                parsed(VECTOR_BITS.text(), Integer::parseInt),
                CodeRoute.parse(CODE.text()),
                new KeptFiles(cacheFile(TUNING.text(), "tuning.txt"), cacheFile(KERNELS.text(), "kernels.bin")),
                forms(),
                openCl());
    }

    private static Diagnostics diagnostics() {
        return new Diagnostics(
                Integer.parseInt(DEBUG.text()),
                parsed(DUMP.text(), Path::of),
                VALIDATE.text().equals("1"));
    }

    private static DataForms forms() {
        return new DataForms(
                FloatFormat.parse(STORAGE.text()),
                FloatFormat.parse(ACTIVATIONS.text()),
                CONCAT.text().equals("copied"));
    }

    private static ClSettings openCl() {
        return new ClSettings(
                ClRoute.parse(OPENCL_API.text()),
                parsed(OPENCL_MEMORY.text(), text -> Long.parseLong(text) << 20),
                cacheFile(OPENCL_PROGRAMS.text(), "opencl"),
                ClShape.parse(OPENCL_SHAPE.text()));
    }

    private static Optional<Path> cacheFile(String text, String name) {
        return text.equals(OFF)
                ? Optional.empty()
                : Optional.of(text.isEmpty() ? cacheFolder().resolve(name) : Path.of(text));
    }

    /** As the XDG base directory specification has it. */
    private static Path cacheFolder() {
        String folder = System.getenv("XDG_CACHE_HOME");
        Path base = folder == null || !Path.of(folder).isAbsolute()
                ? Path.of(System.getProperty("user.home", ""), ".cache")
                : Path.of(folder);
        return base.resolve("scantling");
    }

    /** The table in README.md. */
    public static String markdownTable() {
        StringBuilder table = new StringBuilder("| variable | property | default | meaning |\n|---|---|---|---|\n");
        for (Setting setting : values()) {
            table.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            setting.variable(),
                            setting.property(),
                            setting.defaultText.isEmpty() ? "" : "`" + setting.defaultText + "`",
                            setting.description));
        }
        return table.toString();
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
    }
}
