package dev.scantling.ir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The values of a program's parameters by key: float32, row-major. Immutable; arrays are shared, never modified. */
public final class Weights {
    private final Map<String, float[]> values;

    public Weights(Map<String, float[]> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /**
     * The values of one parameter; not to be modified.
     *
     * @throws EngineException.InvalidModel if there is none of that name
     */
    public float[] get(String key) {
        float[] found = values.get(key);
        if (found == null) {
            throw new EngineException.InvalidModel("no values for parameter '" + key + "'");
        }
        return found;
    }

    /**
     * The values of one parameter; not to be modified.
     *
     * @throws EngineException.InvalidModel if there is none of that name or it has not as many values as its shape
     */
    public float[] get(DenseOp.Parameter parameter) {
        float[] found = get(parameter.key());
        if (found.length != parameter.type().shape().elements()) {
            throw new EngineException.InvalidModel("parameter '" + parameter.key() + "' must have the shape "
                    + parameter.type() + ", got " + found.length + " values");
        }
        return found;
    }

    public boolean contains(String key) {
        return values.containsKey(key);
    }

    public Set<String> keys() {
        return java.util.Collections.unmodifiableSet(values.keySet());
    }

    /** These values with some replaced or added. */
    public Weights with(Map<String, float[]> more) {
        Map<String, float[]> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Weights(all);
    }
}
