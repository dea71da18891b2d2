package dev.scantling.ir.geometry;

/** How the flat kernel index runs through the kernel's cells. */
public enum OffsetOrder {
    X_FASTEST,
    Z_FASTEST;

    /** The cell (0-based digits per axis) of a flat kernel index. */
    public Int3 cell(int index, Int3 size) {
        return switch (this) {
            case X_FASTEST -> new Int3(index % size.x(), index / size.x() % size.y(), index / size.x() / size.y());
            case Z_FASTEST -> new Int3(index / size.z() / size.y(), index / size.z() % size.y(), index % size.z());
        };
    }
}
