package dev.scantling.tests.onnx;

import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxTensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** ONNX's backend cases: a model, its inputs and what should come out. */
final class BackendSuite {
    private static final String MODEL = "model.onnx";

    private BackendSuite() {}

    /**
     * One case, whose parts are read when they are asked for, since some hold what is not read.
     *
     * @param inputs files of tensors, in the order of the model's inputs
     */
    record Case(String name, byte[] model, List<byte[]> inputs, List<byte[]> outputs) {
        OnnxFile file() {
            return OnnxFile.parse(model, name);
        }

        List<OnnxTensor> expected() {
            return read(outputs);
        }

        List<OnnxTensor> given() {
            return read(inputs);
        }

        private List<OnnxTensor> read(List<byte[]> files) {
            return files.stream()
                    .map(bytes -> OnnxFile.parseTensor(bytes, name))
                    .toList();
        }
    }

    /** All cases of an archive, by name. */
    static List<Case> read(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<Case> cases = new ArrayList<>();
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().endsWith(MODEL)) {
                    cases.add(read(zip, entry));
                }
            }
            cases.sort(java.util.Comparator.comparing(Case::name));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(ZipFile zip, ZipEntry model) {
        String folder = model.getName().substring(0, model.getName().length() - MODEL.length());
        String data = folder + "test_data_set_0/";
        String name = folder.replaceAll("/$", "").replaceAll(".*/", "");
        return new Case(name, bytes(zip, model), tensors(zip, data + "input_"), tensors(zip, data + "output_"));
    }

    private static List<byte[]> tensors(ZipFile zip, String prefix) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> Optional.ofNullable(zip.getEntry(prefix + i + ".pb")))
                .takeWhile(Optional::isPresent)
                .map(entry -> bytes(zip, entry.get()))
                .toList();
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
