package dev.scantling.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The values of a program's parameters by key: float32, row-major. Immutable; arrays are shared, never modified. */
public final class Weights {
    private final Map<String, WeightData> data;

    public Weights(Map<String, float[]> values) {
        data = new LinkedHashMap<>();
        values.forEach((key, array) -> data.put(key, WeightData.of(array)));
    }

    private Weights(LinkedHashMap<String, WeightData> data) {
        this.data = data;
    }

    /**
     * What one parameter holds.
     *
     * @throws EngineException.InvalidModel if there is none of that name
     */
    public WeightData data(String key) {
        WeightData found = data.get(key);
        if (found == null) {
            throw new EngineException.InvalidModel("no values for parameter '" + key + "'");
        }
        return found;
    }

    /**
     * The values of one parameter, not to be modified; computed for this call if a pass changed them.
     *
     * @throws EngineException.InvalidModel if there is none of that name
     */
    public float[] get(String key) {
        return data(key).values();
    }

    /**
     * What one parameter holds.
     *
     * @throws EngineException.InvalidModel if there is none of that name or it has not as many values as its shape
     */
    public WeightData data(DenseOp.Parameter parameter) {
        WeightData found = data(parameter.key());
        if (found.length() != parameter.type().shape().elements()) {
            throw new EngineException.InvalidModel("parameter '" + parameter.key() + "' must have the shape "
                    + parameter.type() + ", got " + found.length() + " values");
        }
        return found;
    }

    /** As {@link #get(String)} of {@link #data(DenseOp.Parameter)}. */
    public float[] get(DenseOp.Parameter parameter) {
        return data(parameter).values();
    }

    public boolean contains(String key) {
        return data.containsKey(key);
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(data.keySet());
    }

    /** These values with some replaced or added. */
    public Weights with(Map<String, WeightData> more) {
        LinkedHashMap<String, WeightData> all = new LinkedHashMap<>(data);
        all.putAll(more);
        return new Weights(all);
    }

    /** Those of some keys. */
    public Weights only(Set<String> keys) {
        LinkedHashMap<String, WeightData> kept = new LinkedHashMap<>(data);
        kept.keySet().retainAll(keys);
        return new Weights(kept);
    }
}
