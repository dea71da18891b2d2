package dev.scantling.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.KernelArtifact;
import dev.scantling.engine.Setting;
import dev.scantling.ir.Diagnostics;
import dev.scantling.ir.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelDumpTest {
    private static final byte[] ADD_AND_RETURN = {0x01, (byte) 0xF0, (byte) 0xC3};

    @TempDir
    private Path folder;

    @Test
    void machineCodeComesWithItsInstructions() throws IOException {
        dump(Optional.of(folder)).artifact(new KernelArtifact.MachineCode("sum", ADD_AND_RETURN, 0));
        assertThat(Files.readAllBytes(folder.resolve("sum.bin"))).isEqualTo(ADD_AND_RETURN);
        assertThat(Files.readString(folder.resolve("sum.objdump.txt")))
                .containsAnyOf("ret", "run by hand: objdump -D -b binary -m i386:x86-64");
    }

    @Test
    void classFilesComeWithTheirInstructions() throws IOException {
        byte[] bytes = classFile(KernelDumpTest.class);
        dump(Optional.of(folder)).artifact(new KernelArtifact.ClassBytes("test", bytes));
        assertThat(Files.readAllBytes(folder.resolve("test.class"))).isEqualTo(bytes);
        assertThat(Files.readString(folder.resolve("test.javap.txt"))).contains("invoke");
    }

    @Test
    void withoutAFolderNothingIsWritten() {
        dump(Optional.empty()).artifact(new KernelArtifact.MachineCode("sum", ADD_AND_RETURN, 0));
        assertThat(folder).isEmptyDirectory();
    }

    private static KernelDump dump(Optional<Path> folder) {
        Settings set = Setting.read();
        return new KernelDump(set.with(new Diagnostics(0, folder, set.validate())));
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (var file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return java.util.Objects.requireNonNull(file).readAllBytes();
        }
    }
}
