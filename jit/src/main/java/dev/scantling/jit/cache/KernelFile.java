package dev.scantling.jit.cache;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Machine code in a file that several processes may use at the same time: each reads it once, when it is first asked, and
 * merges what it adds into what is there. A file of another version of this program is replaced; one that is damaged, or
 * that somebody else could have written, is not used, which is said once. Thread-safe.
 */
public final class KernelFile implements KernelStore {
    /** Some thousand kernels. */
    private static final int MOST_BYTES = 64 << 20;

    /** Locks of files are held by the whole process; this keeps its threads apart. */
    private static final Object PROCESS_LOCK = new Object();

    private static final Path PROCESS = Path.of("/proc/self");
    private static final Set<PosixFilePermission> WRITE_BY_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private final long version;
    private final Consumer<String> messages;
    private @Nullable KernelImage known;
    private boolean complained;

    /**
     * @param version of everything that makes code: {@link CodeVersion}
     * @param messages gets what is wrong with the file, at most once
     */
    public KernelFile(Path file, long version, Consumer<String> messages) {
        this.file = file.toAbsolutePath();
        this.version = version;
        this.messages = messages;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Optional<Long> version() {
        return Optional.of(version);
    }

    @Override
    public synchronized Optional<byte[]> find(KernelDigest digest) {
        KernelImage.Entry entry = known().entries().get(digest);
        if (entry == null) {
            return Optional.empty();
        }
        if (!entry.isIntact(digest)) {
            complain("holds damaged code");
            known().entries().remove(digest);
            return Optional.empty();
        }
        return Optional.of(entry.code());
    }

    private KernelImage known() {
        if (known == null) {
            known = readable();
        }
        return known;
    }

    private KernelImage readable() {
        try {
            return read();
        } catch (IOException e) {
            complain("cannot be read: " + e);
            return KernelImage.empty();
        }
    }

    private KernelImage read() throws IOException {
        try {
            Optional<String> distrust = distrust();
            if (distrust.isPresent()) {
                complain(distrust.get());
                return KernelImage.empty();
            }
            KernelImage image =
                    KernelImage.parse(Files.readAllBytes(file), version).orElseGet(KernelImage::empty);
            if (!image.complete()) {
                complain("ends amid an entry");
            }
            return image;
        } catch (NoSuchFileException _) {
            return KernelImage.empty();
        }
    }

    /** Why the file must not be trusted: code that others wrote could do anything in this process. */
    private Optional<String> distrust() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return Optional.of("is larger than " + MOST_BYTES + " bytes");
        }
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
        if (!Collections.disjoint(WRITE_BY_OTHERS, attributes.permissions())) {
            return Optional.of("can be written by other users ("
                    + PosixFilePermissions.toString(attributes.permissions()) + ", expected rw-------)");
        }
        return Files.exists(PROCESS) && !Files.getOwner(PROCESS).equals(attributes.owner())
                ? Optional.of("belongs to another user, " + attributes.owner())
                : Optional.empty();
    }

    private void complain(String problem) {
        if (!complained) {
            complained = true;
            messages.accept("kernel file " + file + " " + problem
                    + "; not used, kernels are made anew: delete it, or set SCANTLING_KERNELS to another");
        }
    }

    @Override
    public synchronized void put(Map<KernelDigest, byte[]> codes) {
        codes.forEach((digest, code) -> known().entries().put(digest, KernelImage.Entry.of(digest, code)));
        if (codes.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "an absolute path has a folder"));
            merge(codes);
        } catch (IOException | EngineException.InvalidInput e) {
            complain("cannot be written: " + e.getMessage());
        }
    }

    /** The lock has a file of its own, since the kernel file itself is replaced. */
    private void merge(Map<KernelDigest, byte[]> codes) throws IOException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (PROCESS_LOCK) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                write(codes);
            }
        }
    }

    private void write(Map<KernelDigest, byte[]> codes) throws IOException {
        KernelImage image = read();
        image.entries().entrySet().removeIf(entry -> !entry.getValue().isIntact(entry.getKey()));
        codes.forEach((digest, code) -> image.entries().put(digest, KernelImage.Entry.of(digest, code)));
        byte[] bytes = image.print(version, MOST_BYTES);
        AtomicFile.writePrivately(file, out -> out.write(bytes));
    }
}
