package dev.scantling.models.onnx.load;

import com.google.protobuf.ByteString;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that lie in other files, which must lie in the folder of the model or below it, links followed.
 *
 * @param folder none where a model comes from memory, which has no such values
 */
record ExternalData(Optional<Path> folder) {
    private static final int KEY = 1;
    private static final int VALUE = 2;

    ByteString read(List<ProtoMessage> entries, String where) {
        Map<String, String> given = new HashMap<>();
        entries.forEach(entry -> given.put(entry.text(KEY), entry.text(VALUE)));
        Path file = locate(given.getOrDefault("location", ""), where);
        try (RandomAccessFile data = new RandomAccessFile(file.toFile(), "r")) {
            long offset = number(given, "offset", 0, where);
            long length = number(given, "length", data.length() - offset, where);
            if (offset < 0 || length < 0 || length > Integer.MAX_VALUE || offset > data.length() - length) {
                throw new InvalidModel(where + ": expected " + length + " bytes from byte " + offset + " on in " + file
                        + ", which has " + data.length());
            }
            byte[] bytes = new byte[(int) length];
            data.seek(offset);
            data.readFully(bytes);
            return ByteString.copyFrom(bytes);
        } catch (IOException e) {
            throw new InvalidInput(where + ": cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private Path locate(String location, String where) {
        Path inside = folder.orElseThrow(
                () -> new InvalidModel(where + ": its values lie in another file, but the model came from memory"));
        try {
            Path root = inside.toRealPath();
            Path file = root.resolve(location).toRealPath();
            if (location.isEmpty() || !file.startsWith(root)) {
                throw new InvalidModel(
                        where + ": its values must lie in the folder of the model, got '" + location + "'");
            }
            return file;
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new InvalidInput(where + ": its values should lie in '" + location + "' beside the model: " + e, e);
        }
    }

    private static long number(Map<String, String> given, String key, long usual, String where) {
        String text = given.get(key);
        try {
            return text == null ? usual : Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new InvalidModel(where + ": expected a number as " + key + " of external data, got '" + text + "'");
        }
    }
}
