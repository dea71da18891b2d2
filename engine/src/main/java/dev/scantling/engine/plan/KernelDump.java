package dev.scantling.engine.plan;

import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes what the compiler makes into the folder of {@code SCANTLING_DUMP}; does nothing where that is not set. */
public final class KernelDump {
    private static final int LOOP_IR = 3;
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");

    private final Optional<Path> folder;
    private final int debug;
    private final Set<String> shown = new HashSet<>();

    public KernelDump(Settings settings) {
        this.folder = settings.dump();
        this.debug = settings.debug();
        folder.ifPresent(KernelDump::create);
    }

    /** Any text, such as the IR after a pass. */
    public void text(String fileName, Supplier<String> content) {
        folder.ifPresent(dir -> write(dir.resolve(fileName), content.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** Once for each kernel, which is known by its name. For one thread. */
    void loops(KernelSpec spec) {
        if (!shown.add(spec.name())) {
            return;
        }
        if (debug >= LOOP_IR) {
            LOG.log(System.Logger.Level.INFO, LoopPrinter.print(spec));
        }
        text(spec.name() + ".kir", () -> LoopPrinter.print(spec));
    }

    /** The code and, where the tool for it is there, its disassembly. Written before the device sees it. */
    void artifact(KernelArtifact artifact) {
        folder.ifPresent(dir -> {
            switch (artifact) {
                case KernelArtifact.ClassBytes(String name, byte[] bytes) -> {
                    write(dir.resolve(name + ".class"), bytes);
                    text(name + ".javap.txt", () -> Disassembly.ofClassFile(dir.resolve(name + ".class")));
                }
                case KernelArtifact.MachineCode(String name, byte[] bytes, int _) -> {
                    write(dir.resolve(name + ".bin"), bytes);
                    text(name + ".objdump.txt", () -> Disassembly.ofMachineCode(dir.resolve(name + ".bin")));
                }
                case KernelArtifact.Source source -> text(source.name() + ".cl", source.text()::read);
                case KernelArtifact.Binary(String name, byte[] bytes) -> write(dir.resolve(name + ".bin"), bytes);
                case KernelArtifact.HostTask _ -> {} // is part of this program
            }
        });
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
