package dev.scantling.pointcloud.io.laz;

import org.jspecify.annotations.Nullable;

/** What is known of a symbol, apart for each context, as the value before. Most contexts never occur, so models are made when they do. */
final class SymbolModels {
    private final @Nullable SymbolModel[] models;
    private final int symbols;

    SymbolModels(int contexts, int symbols) {
        this.models = new SymbolModel[contexts];
        this.symbols = symbols;
    }

    /** For bytes. */
    static SymbolModels ofBytes(int contexts) {
        return new SymbolModels(contexts, 1 << Byte.SIZE);
    }

    SymbolModel in(int context) {
        SymbolModel model = models[context];
        if (model == null) {
            model = new SymbolModel(symbols);
            models[context] = model;
        }
        return model;
    }
}
