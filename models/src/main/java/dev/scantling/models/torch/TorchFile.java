package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import dev.scantling.models.tensor.StoredTensor;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of {@code torch.save}, in either of its two forms: a zip archive with a pickle and an entry for each storage (PyTorch 1.6 and
 * later), or five pickles with the storages behind them. No code of the file runs; see {@link Unpickler}.
 *
 * @param format the form, in words
 * @param tensors by their path: keys and places of dictionaries and lists, joined by {@code /}; in the order of the file
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/serialization.html">PyTorch, Serialization semantics</a>
 */
public record TorchFile(String format, Map<String, StoredTensor> tensors) {
    /** The number that the older form begins with, as a pickle. */
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

    private static final int PICKLE = 0x80;
    private static final String ROOT = "/data.pkl";

    /** Whether a file begins as one of these do. */
    public static boolean recognizes(MemorySegment file) {
        FileBytes bytes = new FileBytes(file, "");
        return bytes.size() >= Integer.BYTES && (bytes.i32(0) == ZipArchive.LOCAL_HEADER || bytes.u8(0) == PICKLE);
    }

    /**
     * Reads everything but the numbers, which stay in {@code file}.
     *
     * @param name of the file, for messages
     * @throws EngineException.InvalidInput saying what is wrong and where: damaged, big-endian, a whole model, or a value of a class that is
     *     not in the list
     */
    public static TorchFile parse(MemorySegment file, String name) {
        FileBytes bytes = new FileBytes(file, name);
        return bytes.size() >= Integer.BYTES && bytes.i32(0) == ZipArchive.LOCAL_HEADER ? zip(bytes) : legacy(bytes);
    }

    private static TorchFile zip(FileBytes file) {
        ZipArchive archive = new ZipArchive(file);
        String folder = archive.names().stream()
                .filter(entry -> entry.endsWith(ROOT) && entry.indexOf('/') == entry.length() - ROOT.length())
                .map(entry -> entry.substring(0, entry.length() - ROOT.length()))
                .findFirst()
                .orElseThrow(() -> new EngineException.InvalidInput(
                        file.name() + ": an archive without FOLDER/data.pkl: not written by torch.save, or damaged"));
        requireLittleEndian(file, archive, folder);
        TorchClasses classes = new TorchClasses();
        Pickled root = new Unpickler(
                        new FileBytes(archive.entry(folder + ROOT), file.name() + "!" + folder + ROOT), 0, classes)
                .load();
        Map<String, MemorySegment> data = new HashMap<>();
        for (TorchStorage storage : new TreeMap<>(classes.storages()).values()) {
            MemorySegment entry = archive.entry(folder + "/data/" + storage.key());
            requireSize(file, storage, entry.byteSize());
            data.put(storage.key(), entry);
        }
        return new TorchFile("PyTorch (zip)", tensors(file, root, data));
    }

    private static void requireLittleEndian(FileBytes file, ZipArchive archive, String folder) {
        String entry = folder + "/byteorder";
        if (archive.names().contains(entry)) {
            FileBytes order = new FileBytes(archive.entry(entry), file.name());
            requireLittleEndian(
                    file, order.text(0, order.size(), StandardCharsets.US_ASCII).equals("little"));
        }
    }

    private static void requireLittleEndian(FileBytes file, boolean little) {
        if (!little) {
            throw new EngineException.InvalidInput(
                    file.name()
                            + ": its numbers are big-endian, only little-endian ones are read; save it on a little-endian machine");
        }
    }

    private static void requireSize(FileBytes file, TorchStorage storage, long bytes) {
        if (bytes != storage.bytes()) {
            throw new EngineException.InvalidInput(file.name() + ": storage '" + storage.key() + "' should have "
                    + storage.bytes() + " bytes, has " + bytes + ": damaged");
        }
    }

    private static TorchFile legacy(FileBytes file) {
        TorchClasses classes = new TorchClasses();
        Unpickler unpickler = new Unpickler(file, 0, classes);
        if (!(unpickler.load() instanceof Pickled.Whole(BigInteger magic)) || !magic.equals(MAGIC)) {
            throw file.fail(0, "a pickle, but not one that torch.save wrote; save the state dict by torch.save");
        }
        Pickled protocol = unpickler.load();
        if (!(protocol instanceof Pickled.Whole(BigInteger version)) || version.intValue() != 1001) {
            throw file.fail(0, "the protocol must be 1001, is " + protocol + "; save it by PyTorch 0.4 or later");
        }
        requireLittleEndian(file, isLittleEndian(unpickler.load()));
        Pickled root = unpickler.load();
        Pickled keys = unpickler.load();
        return new TorchFile(
                "PyTorch (before 1.6)", tensors(file, root, storages(file, unpickler.position(), keys, classes)));
    }

    private static boolean isLittleEndian(Pickled system) {
        return system instanceof Pickled.Table(List<Pickled.Entry> entries)
                && entries.stream()
                        .anyMatch(entry -> entry.key() instanceof Pickled.Text(String key)
                                && key.equals("little_endian")
                                && entry.value() instanceof Pickled.Flag(boolean little)
                                && little);
    }

    /** Each storage is its number of elements and the elements, in the order of the keys. */
    private static Map<String, MemorySegment> storages(FileBytes file, long begin, Pickled keys, TorchClasses classes) {
        if (!(keys instanceof Pickled.Items(List<Pickled> items))) {
            throw file.fail(begin, "expected the keys of storages: damaged");
        }
        Map<String, MemorySegment> data = new HashMap<>();
        long at = begin;
        for (Pickled key : items) {
            TorchStorage storage = key instanceof Pickled.Text(String text)
                    ? classes.storages().get(text)
                    : null;
            if (storage == null || data.containsKey(storage.key())) {
                throw file.fail(begin, "storage " + key + " belongs to no tensor, or comes twice: damaged");
            }
            if (file.i64(at) != storage.elements()) {
                throw file.fail(
                        at,
                        "storage '" + storage.key() + "' should have " + storage.elements() + " elements, has "
                                + file.i64(at) + ": damaged");
            }
            data.put(storage.key(), file.slice(at + Long.BYTES, storage.bytes()));
            at += Long.BYTES + storage.bytes();
        }
        return data;
    }

    private static Map<String, StoredTensor> tensors(FileBytes file, Pickled root, Map<String, MemorySegment> data) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        new TensorPaths(file.name()).of(root).forEach((path, tensor) -> {
            MemorySegment bytes = data.get(tensor.storage().key());
            if (bytes == null) {
                throw new EngineException.InvalidInput(
                        file.name() + ": tensor '" + path + "': its storage is missing: damaged");
            }
            tensors.put(path, told(file, path, tensor, bytes));
        });
        return tensors;
    }

    private static StoredTensor told(FileBytes file, String path, TorchTensor tensor, MemorySegment bytes) {
        try {
            return tensor.in(bytes);
        } catch (EngineException.InvalidInput e) {
            throw new EngineException.InvalidInput(file.name() + ": tensor '" + path + "': " + e.getMessage(), e);
        }
    }
}
