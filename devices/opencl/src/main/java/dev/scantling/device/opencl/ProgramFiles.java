package dev.scantling.device.opencl;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Built programs as files of a folder, named by their keys. Drivers end the process where a binary is damaged, and run what it
 * says where it is not, so a file is used only if every byte is verified and nobody else can write the folder. Written to a
 * file beside it that then takes its place in one step, so several processes may share a folder. What goes wrong is said
 * once and costs a compilation. Thread-safe.
 */
final class ProgramFiles implements ProgramStore {
    private static final System.Logger LOG = System.getLogger("dev.scantling.device.opencl");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final Consumer<String> warnings;
    private final AtomicBoolean warned = new AtomicBoolean();

    ProgramFiles(Path folder) {
        this(folder, text -> LOG.log(System.Logger.Level.WARNING, text));
    }

    ProgramFiles(Path folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    @Override
    public Optional<byte[]> find(ProgramKey key) {
        Path file = file(key);
        try {
            if (!Files.exists(file) || !isPrivate()) {
                return Optional.empty();
            }
            Optional<byte[]> binary = ProgramImage.payload(key, Files.readAllBytes(file));
            if (binary.isEmpty()) {
                reject(key, "it is damaged, or of another version of this program");
            }
            return binary;
        } catch (NoSuchFileException e) {
            return Optional.empty(); // another process has just removed it
        } catch (IOException e) {
            warn("the kept program " + file + " cannot be read (" + e + "), so it is built anew");
            return Optional.empty();
        }
    }

    @Override
    public void put(ProgramKey key, byte[] binary) {
        try {
            create();
            if (!isPrivate()) {
                return;
            }
            Path fresh = Files.createTempFile(folder, "program", ".tmp");
            try {
                Files.write(fresh, ProgramImage.of(key, binary));
                Files.move(fresh, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            warn(
                    "built programs cannot be kept in " + folder + " (" + e
                            + "), so every start compiles them again; set opencl-programs to a folder that can be written, or to off");
        }
    }

    @Override
    public void reject(ProgramKey key, String reason) {
        Path file = file(key);
        try {
            Files.deleteIfExists(file);
            warn("the kept program " + file + " is not used: " + reason + "; it is built anew");
        } catch (IOException e) {
            warn("the kept program " + file + " is not used: " + reason + ", and cannot be removed: " + e);
        }
    }

    private void create() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (isPosix()) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Whether only the user can write the folder: what lies there is run in this process. */
    private boolean isPrivate() throws IOException {
        if (!isPosix() || Files.getPosixFilePermissions(folder).stream().noneMatch(OTHERS_WRITE::contains)) {
            return true;
        }
        warn("others can write " + folder
                + ", so built programs are neither read there nor kept; chmod go-w makes it usable");
        return false;
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private Path file(ProgramKey key) {
        return folder.resolve(key.digest() + ".clbin");
    }

    private void warn(String message) {
        if (!warned.getAndSet(true)) {
            warnings.accept(message);
        }
    }
}
