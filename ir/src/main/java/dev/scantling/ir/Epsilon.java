package dev.scantling.ir;

/** What is added to a variance before the root is taken. */
final class Epsilon {
    private Epsilon() {}

    /** @throws EngineException.InvalidModel unless it is positive as a float, without which a constant channel would divide by zero */
    static void require(double epsilon) {
        if (!((float) epsilon > 0 && (float) epsilon < Float.POSITIVE_INFINITY)) {
            throw new EngineException.InvalidModel("epsilon must be positive and finite as float32, got " + epsilon);
        }
    }
}
