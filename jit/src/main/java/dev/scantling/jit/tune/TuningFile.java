package dev.scantling.jit.tune;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.TuningStore;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Choices in a text file that several processes may use at the same time: each reads it once, when it is first asked, understands the
 * lines that could answer, and merges what it adds into what is there. A file that cannot be used never stops anything: what is wrong with
 * it, or with the lines that were looked at, is said once.
 * Thread-safe.
 */
public final class TuningFile implements TuningStore {
    /** Locks of files are held by the whole process; this keeps its threads apart. */
    private static final Object PROCESS_LOCK = new Object();

    private final Path file;
    private final Consumer<String> messages;
    private final NavigableMap<String, Entry> known = new TreeMap<>();
    private @Nullable UnreadLines unread;
    private boolean saidUnreadable;
    private boolean saidUnwritable;

    /** @param messages gets what is wrong with the file, at most once for reading and once for writing */
    public TuningFile(Path file, Consumer<String> messages) {
        this.file = file.toAbsolutePath();
        this.messages = messages;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public synchronized boolean isEmpty() {
        return known.isEmpty() && unread().isEmpty();
    }

    @Override
    public synchronized List<Entry> find(String prefix) {
        understand(unread().take(prefix));
        return known.tailMap(prefix).values().stream()
                .takeWhile(entry -> entry.key().startsWith(prefix))
                .toList();
    }

    /** What was put since the file was read is newer. */
    private void understand(List<UnreadLines.Line> lines) {
        TuningText text = TuningText.of(lines);
        complain(text);
        text.entries().forEach(known::putIfAbsent);
    }

    private UnreadLines unread() {
        if (unread == null) {
            unread = readable();
        }
        return unread;
    }

    private UnreadLines readable() {
        try {
            List<String> lines = lines();
            Optional<String> foreign = TuningText.foreign(lines);
            foreign.ifPresent(this::complain);
            return foreign.isPresent() ? UnreadLines.none() : UnreadLines.of(lines);
        } catch (NoSuchFileException _) {
            return UnreadLines.none();
        } catch (IOException e) {
            complain("cannot be read: " + e);
            return UnreadLines.none();
        }
    }

    /** By a search for ends of lines that every JVM has as machine code. */
    private List<String> lines() throws IOException {
        return List.of(Files.readString(file).split("\n", -1));
    }

    private TuningText read() throws IOException {
        try {
            TuningText text = TuningText.parse(lines());
            complain(text);
            return text;
        } catch (NoSuchFileException _) {
            return TuningText.empty();
        }
    }

    private void complain(TuningText text) {
        if (!text.problems().isEmpty()) {
            int others = text.problems().size() - 1;
            complain(text.problems().getFirst() + (others == 0 ? "" : " (and " + others + " more such lines)"));
        }
    }

    private void complain(String problem) {
        if (!saidUnreadable) {
            saidUnreadable = true;
            messages.accept("tuning file " + file + ": " + problem
                    + "; ignored, as if nothing had been measured: delete the file and run 'scantling tune', or set"
                    + " SCANTLING_TUNING to another");
        }
    }

    @Override
    public synchronized boolean put(List<Entry> entries) {
        entries.forEach(entry -> known.put(entry.key(), entry));
        if (entries.isEmpty()) {
            return true;
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "an absolute path has a folder"));
            merge(entries);
            return true;
        } catch (IOException | EngineException.InvalidInput e) {
            if (!saidUnwritable) {
                saidUnwritable = true;
                messages.accept("tuning file " + file + ": cannot be written: " + e.getMessage()
                        + "; what was measured holds for this process only; set SCANTLING_TUNING to another file");
            }
            return false;
        }
    }

    /** The lock has a file of its own, since the tuning file itself is replaced. */
    private void merge(List<Entry> entries) throws IOException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (PROCESS_LOCK) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                write(entries);
            }
        }
    }

    private void write(List<Entry> entries) throws IOException {
        TuningText text = read();
        if (text.foreign()) {
            throw new IOException("it is of another format, which writing would destroy: "
                    + text.problems().getFirst());
        }
        entries.forEach(entry -> text.entries().put(entry.key(), entry));
        byte[] bytes = TuningText.print(text.entries().values()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
