package dev.scantling.ir;

/** What only an input decides: the extents of a bound graph and the pairs of its kernel maps. */
public interface Sizes {

    /** The number behind a symbol; asked for symbols only. */
    int rows(Dim dim);

    /** Pairs of a kernel map, all offsets together. */
    long pairs(Value map);
}
