package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.Setting;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An engine for each form of generated code that runs here, fastest first. Scalar code is not among them: it is a
 * fallback and would take minutes.
 *
 * @param engines by the name of the form
 * @param refusals why the other forms do not run
 */
record CodeForms(Map<String, Engine> engines, List<String> refusals) implements AutoCloseable {
    private static final List<CodeRoute> ROUTES = List.of(CodeRoute.NATIVE, CodeRoute.VECTOR);

    CodeForms {
        engines = Collections.unmodifiableMap(new LinkedHashMap<>(engines));
        refusals = List.copyOf(refusals);
    }

    /** @param threads of each engine */
    static CodeForms open(Settings base, int threads) {
        Map<String, Engine> engines = new LinkedHashMap<>();
        List<String> refusals = new ArrayList<>();
        for (CodeRoute route : ROUTES) {
            try {
                engines.put(route.text(), open(base.withThreads(threads).withCode(route)));
            } catch (EngineException e) {
                refusals.add(route.text() + " code: " + e.getMessage());
            }
        }
        if (engines.isEmpty()) {
            throw new EngineException.DeviceUnavailable("nothing to measure: " + String.join("; ", refusals));
        }
        return new CodeForms(engines, refusals);
    }

    /** An engine that has compiled a kernel. */
    private static Engine open(Settings settings) {
        Engine engine = Engine.open(Setting.DEVICE.text(), settings);
        try {
            engine.peakGflops();
            return engine;
        } catch (EngineException e) {
            engine.close();
            throw e;
        }
    }

    List<String> names() {
        return List.copyOf(engines.keySet());
    }

    /** @throws IllegalArgumentException unless the form is among {@link #names} */
    Engine engine(String form) {
        return Optional.ofNullable(engines.get(form))
                .orElseThrow(() -> new IllegalArgumentException("no code form '" + form + "' among " + names()));
    }

    /** The peak by the form that gets furthest, measured now. */
    double peakGflops() {
        return engines.values().stream()
                .mapToDouble(Engine::measurePeakGflops)
                .max()
                .orElseThrow();
    }

    @Override
    public void close() {
        engines.values().forEach(Engine::close);
    }
}
