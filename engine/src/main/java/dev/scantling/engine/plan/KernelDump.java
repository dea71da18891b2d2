package dev.scantling.engine.plan;

import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;

/** Writes what the compiler makes into the folder of {@code SCANTLING_DUMP}; does nothing where that is not set. */
public final class KernelDump {
    private static final int LOOP_IR = 3;
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");

    private final Optional<Path> folder;
    private final int debug;

    public KernelDump(Settings settings) {
        this.folder = settings.dump();
        this.debug = settings.debug();
        folder.ifPresent(KernelDump::create);
    }

    /** Any text, such as the IR after a pass. */
    public void text(String fileName, Supplier<String> content) {
        folder.ifPresent(dir -> write(dir.resolve(fileName), content.get().getBytes(StandardCharsets.UTF_8)));
    }

    void loops(KernelSpec spec) {
        if (debug >= LOOP_IR) {
            LOG.log(System.Logger.Level.INFO, LoopPrinter.print(spec));
        }
        text(spec.name() + ".kir", () -> LoopPrinter.print(spec));
    }

    /** The class file and, where the JDK has javap, its text. Written before the device sees it. */
    void classFile(KernelArtifact.ClassBytes artifact) {
        folder.ifPresent(dir -> {
            Path file = dir.resolve(artifact.name() + ".class");
            write(file, artifact.bytes());
            text(artifact.name() + ".javap.txt", () -> disassemble(file));
        });
    }

    private static String disassemble(Path file) {
        Optional<ToolProvider> javap = ToolProvider.findFirst("javap");
        if (javap.isEmpty()) {
            return "this Java runtime has no javap (module jdk.jdeps); run it by hand on " + file + "\n";
        }
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        javap.get().run(out, out, "-c", "-p", file.toString());
        return text.toString();
    }

    private static void create(Path dir) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new EngineException.InvalidInput("SCANTLING_DUMP: cannot create the folder " + dir + ": " + e, e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new EngineException.InvalidInput("SCANTLING_DUMP: cannot write " + file + ": " + e, e);
        }
    }
}
