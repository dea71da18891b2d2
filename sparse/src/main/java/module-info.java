/** Fast algorithms over arrays: packed coordinates, sorted coordinate sets, kernel maps. */
@org.jspecify.annotations.NullMarked
module dev.scantling.sparse {
    requires static org.jspecify;
    requires transitive dev.scantling.ir;

    exports dev.scantling.sparse;
}
