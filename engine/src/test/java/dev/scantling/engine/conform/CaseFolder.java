package dev.scantling.engine.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes small cases of one's own, as a user would. */
record CaseFolder(Path folder, ObjectNode body, Map<String, NpyArray> arrays) {
    private static final JsonMapper JSON = new JsonMapper();

    static CaseFolder of(Path folder, String json) throws IOException {
        return new CaseFolder(folder, (ObjectNode) JSON.readTree(json), new TreeMap<>());
    }

    /** Two voxels and their doubled first channel: a 1x1x1 convolution whose weight the tag makes. */
    static CaseFolder pointwise(Path folder, float... outFeats) throws IOException {
        return of(folder, """
                {"kind": "conv", "convention": "minkowski", "coord_columns": "bxyz", "tag": "g",
                 "ops": [{"cin": 1, "cout": 1, "k": 1, "s": 1, "d": 1, "t": false, "b": false}]}""")
                .with("in_coords", NpyArray.of(new int[] {0, 1, 2, 3, 0, 4, 5, 6}, 2, 4))
                .with("out_coords", NpyArray.of(new int[] {0, 1, 2, 3, 0, 4, 5, 6}, 2, 4))
                .with("out_feats", NpyArray.of(outFeats, outFeats.length, 1));
    }

    CaseFolder with(String name, NpyArray array) {
        arrays.put(name + ".npy", array);
        return this;
    }

    CaseFolder without(String name) {
        arrays.remove(name + ".npy");
        return this;
    }

    CaseFolder set(String field, String json) throws IOException {
        body.set(field, JSON.readTree(json));
        return this;
    }

    Path write() throws IOException {
        Files.createDirectories(folder);
        arrays.forEach((name, array) -> Npy.write(folder.resolve(name), array));
        JsonNode files = JSON.valueToTree(arrays.keySet());
        body.set("files", files);
        Files.writeString(folder.resolve("case.json"), body.toPrettyString());
        return folder;
    }
}
