package dev.scantling.perf.jmh;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.Setting;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Program;
import java.util.function.Function;

/** A model with an input, for as long as a benchmark lasts. */
record ModelState(Engine engine, CompiledModel model, Session session, Inputs inputs) implements AutoCloseable {

    /** @param inputs made once the model tells what it takes */
    static ModelState open(String code, Program program, Function<CompiledModel, Inputs> inputs) {
        Engine engine = Engine.open(Setting.DEVICE.text(), Setting.read().withCode(CodeRoute.parse(code)));
        CompiledModel model = engine.compile(program);
        return new ModelState(engine, model, model.openSession(), inputs.apply(model));
    }

    void run() {
        session.run(inputs);
    }

    @Override
    public void close() {
        session.close();
        model.close();
        engine.close();
    }
}
