/** Fast algorithms over arrays: packed coordinates, sorted coordinate sets, kernel maps, sparse matrices. */
@org.jspecify.annotations.NullMarked
module dev.scantling.sparse {
    requires static org.jspecify;
    requires transitive dev.scantling.ir;

    exports dev.scantling.sparse;
    exports dev.scantling.sparse.io;
    exports dev.scantling.sparse.matrix;
    exports dev.scantling.sparse.product;
}
