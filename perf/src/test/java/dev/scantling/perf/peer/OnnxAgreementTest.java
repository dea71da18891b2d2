package dev.scantling.perf.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Program;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import dev.scantling.models.onnx.OnnxModel;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime computes what the interpreter defines, from the models that we write. */
class OnnxAgreementTest {
    private static OnnxAgreement agreement(DenseNets.Net net, Program written) {
        return new OnnxAgreement(OnnxModel.of(written), net.inputs(), Interpreter.run(net.program(), net.inputs()));
    }

    @Test
    void randomNetworks() {
        Set<String> seen = new TreeSet<>();
        try (OnnxRuntime runtime = OnnxAgreement.runtime()) {
            Cases.standard(300).check(12, (random, size) -> {
                DenseNets.Net net = DenseNets.net(random, size);
                net.program().graph().nodes().forEach(node -> seen.add(node.op().text()));
                OnnxAgreement agreement = agreement(net, net.program());
                agreement.check((from, to) -> runtime.load(agreement.model(), from, to));
            });
        }
        assertThat(seen)
                .contains("conv", "conv_transpose", "pool", "linear", "batch_norm", "layer_norm", "activate")
                .contains("add", "subtract", "multiply", "concat", "slice", "parameter");
    }

    @Test
    void afterThePasses() {
        try (OnnxRuntime runtime = OnnxAgreement.runtime()) {
            Cases.standard(100).check(12, (random, size) -> {
                DenseNets.Net net = DenseNets.net(random, size);
                Program fused = PassPipeline.standard().run(net.program(), PassLog.silent());
                OnnxAgreement agreement = agreement(net, fused);
                agreement.check((from, to) -> runtime.load(agreement.model(), from, to));
            });
        }
    }

    @Test
    void filesOnDisk(@TempDir Path folder) {
        Path file = folder.resolve("net.onnx");
        try (OnnxRuntime runtime = OnnxAgreement.runtime()) {
            Cases.standard(5).check(12, (random, size) -> {
                DenseNets.Net net = DenseNets.net(random, size);
                OnnxAgreement agreement = agreement(net, net.program());
                agreement.model().write(file);
                agreement.check((from, to) -> runtime.load(file, from, to));
            });
        }
    }
}
