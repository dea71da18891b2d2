package dev.scantling.sparse.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Replaces a file in one step: readers see the old content or the new, never half of it. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes into a temporary file beside {@code file} and renames it; after a failure the old file is unchanged.
     *
     * @throws InvalidInput if the folder is missing or not writable, or the disk is full
     */
    public static void write(Path file, Content content) {
        write(file, content, new FileAttribute<?>[0]);
    }

    /**
     * As {@link #write}, but only the owner can read or write the file, where the file system has permissions of the POSIX
     * kind; elsewhere an {@link UnsupportedOperationException}.
     */
    public static void writePrivately(Path file, Content content) {
        write(file, content, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void write(Path file, Content content, FileAttribute<?>... attributes) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InvalidInput(file + ": cannot be written, there is no folder " + folder + "; create it first");
        }
        try {
            Path temporary = create(folder, file.getFileName().toString(), attributes);
            try {
                fill(temporary, content);
                move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new InvalidInput(file + ": cannot be written: " + e, e);
        }
    }

    /** A new file; without attributes with the usual permissions, which {@link Files#createTempFile} would narrow. */
    private static Path create(Path folder, String name, FileAttribute<?>... attributes) throws IOException {
        for (int attempt = 0; ; attempt++) {
            Path candidate =
                    folder.resolve("." + name + "." + ProcessHandle.current().pid() + "-" + attempt + ".tmp");
            try {
                return Files.createFile(candidate, attributes);
            } catch (FileAlreadyExistsException _) {
                // another writer's, or left by a process that was killed: try the next name
            }
        }
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.TRUNCATE_EXISTING), 1 << 16)) {
            content.writeTo(out);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
