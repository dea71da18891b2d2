package dev.scantling.device.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.Device;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.SourceText;
import dev.scantling.ir.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramFilesTest {
    private static final ProgramKey KEY = new ProgramKey("ab".repeat(32));
    private static final byte[] CODE = {1, 2, 3, 4, 5};

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    private ProgramFiles files() {
        return new ProgramFiles(folder, warnings::add);
    }

    private Path file() {
        return folder.resolve(KEY.digest() + ".clbin");
    }

    @Test
    void whatIsKeptComesBack() {
        assertThat(files().find(KEY)).isEmpty();
        files().put(KEY, CODE);
        assertThat(files().find(KEY)).contains(CODE);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(warnings).isEmpty();
    }

    @Test
    void everyDamageIsNoticedAndSaidOnce() throws IOException {
        files().put(KEY, CODE);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x10;
            damaged(flipped);
            damaged(java.util.Arrays.copyOf(whole, i));
        }
        damaged(java.util.Arrays.copyOf(whole, whole.length + 1));
        ProgramFiles twice = files();
        warnings.clear();
        for (int i = 0; i < 2; i++) {
            Files.write(file(), new byte[3]);
            assertThat(twice.find(KEY)).isEmpty();
        }
        assertThat(warnings).hasSize(1);
    }

    private void damaged(byte[] image) throws IOException {
        Files.write(file(), image);
        warnings.clear();
        assertThat(files().find(KEY)).isEmpty();
        assertThat(warnings).singleElement().asString().contains("it is damaged");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aProgramOfAnotherKeyIsNotUsed() throws IOException {
        files().put(KEY, CODE);
        ProgramKey other = new ProgramKey("cd".repeat(32));
        Files.move(file(), folder.resolve(other.digest() + ".clbin"));
        assertThat(files().find(other)).isEmpty();
    }

    @Test
    void foldersThatOthersWriteAreNotUsed() throws IOException {
        files().put(KEY, CODE);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        ProgramFiles files = files();
        assertThat(files.find(KEY)).isEmpty();
        files.put(KEY, CODE);
        assertThat(warnings).singleElement().asString().contains("others can write");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidOnce() throws IOException {
        Path occupied = Files.createFile(folder.resolve("occupied"));
        ProgramFiles files = new ProgramFiles(occupied.resolve("programs"), warnings::add);
        files.put(KEY, CODE);
        files.put(KEY, CODE);
        assertThat(files.find(KEY)).isEqualTo(Optional.empty());
        assertThat(warnings).singleElement().asString().contains("opencl-programs");
    }

    @ParameterizedTest
    @EnumSource
    void devicesBuildFromWhatIsKept(Apis kind) {
        ClApi api = kind.open();
        load(api);
        assertThat(folder.resolve("programs")).isDirectoryContaining("glob:**.clbin");
        load(api);
        if (api instanceof FakeApi fake) {
            assertThat(fake.count("createProgram")).isEqualTo(1);
            assertThat(fake.count("createBinary")).isEqualTo(1);
        }
    }

    @Test
    void theTextOfWhatIsKeptIsNotWritten() {
        FakeApi api = new FakeApi();
        load(api, known("one", Twice.SOURCE.text()::read));
        load(api, known("one", () -> {
            throw new AssertionError("written though the program is kept");
        }));
        load(api, known("another", Twice.SOURCE.text()::read));
        assertThat(api.count("createProgram")).isEqualTo(2);
        assertThat(api.count("createBinary")).isEqualTo(1);
    }

    private static KernelArtifact.Source known(String identity, Supplier<String> writer) {
        return new KernelArtifact.Source(
                "twice", new SourceText(identity, writer), "twice", 1, 0, Twice.ITEMS, Twice.ITEMS);
    }

    @Test
    void codeThatTheDriverDoesNotTakeIsBuiltAnew() {
        FakeApi api = new FakeApi();
        load(api);
        api.fail("createBinary", ClError.INVALID_BINARY);
        load(api);
        assertThat(api.count("createProgram")).isEqualTo(2);
        assertThat(api.open()).isZero();
    }

    private void load(ClApi api) {
        load(api, Twice.SOURCE);
    }

    private void load(ClApi api, KernelArtifact.Source source) {
        Settings settings = Settings.defaults();
        settings = settings.withOpenCl(settings.openCl().withPrograms(folder.resolve("programs")));
        try (Device device = new OpenClDeviceProvider(_ -> DriverLibrary.Opened.of(api)).open("opencl:0", settings)) {
            assertThat(device.load(source).name()).isEqualTo("twice");
        }
    }
}
