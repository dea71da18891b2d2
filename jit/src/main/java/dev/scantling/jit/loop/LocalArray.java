package dev.scantling.jit.loop;

/**
 * Scratch memory of fixed length that belongs to one iteration of the parallel loop; see {@link Stmt.LetArray}. Renderers
 * may keep it in registers if all indices are constant. Only the interpreter and renderers that say so check indices.
 *
 * @param id unique within the kernel, among locals too
 * @param length elements, at least 1
 */
public record LocalArray(int id, String name, Element element, int length) implements Memory {
    @Override
    public String toString() {
        return name + "_" + id;
    }
}
