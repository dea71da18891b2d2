package dev.scantling.pointcloud.io.laz;

import org.jspecify.annotations.Nullable;

/** What is known of a byte by the byte of the point before. Most of these never occur, so models are made when they do. */
final class ByteModels {
    static final int BYTES = 256;

    private final @Nullable SymbolModel[] models = new SymbolModel[BYTES];

    SymbolModel after(int before) {
        SymbolModel model = models[before];
        if (model == null) {
            model = new SymbolModel(BYTES);
            models[before] = model;
        }
        return model;
    }
}
