package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.GroupLimits;
import dev.scantling.ir.Target;
import dev.scantling.ir.check.Cases;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.Verifier;
import dev.scantling.jit.render.OpenClKernels;
import dev.scantling.jit.render.RenderedForm;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ways to run the kernels of a node, all of which have to give the same bits. */
enum NodeForms {
    /** With any number of lanes. */
    INTERPRETED {
        @Override
        List<Form> forms() {
            return Stream.concat(
                            Stream.of(1, 4, 8, 16).map(Form::interpreted), Stream.of(Form.interpreted(permuting(16))))
                    .toList();
        }
    },
    /** As bytecode, and as machine code with any number of lanes that this host has. */
    RENDERED {
        @Override
        List<Form> forms() {
            RenderedForm.BYTECODE.assumeLanes(8);
            return Stream.concat(
                            Stream.of(Form.rendered(RenderedForm.BYTECODE, 8)),
                            Stream.of(8, 16, 4, 1)
                                    .filter(RenderedForm.MACHINE_CODE::hasLanes)
                                    .flatMap(Form::machineCode))
                    .toList();
        }
    },
    /** As bytecode, then loops of work groups that share tiles, interpreted: with limits as GPUs have them, and with hardly enough. */
    IN_GROUPS {
        @Override
        List<Form> forms() {
            RenderedForm.BYTECODE.assumeLanes(8);
            return List.of(
                    Form.rendered(RenderedForm.BYTECODE, 8),
                    Form.interpreted(groups(4)),
                    Form.interpreted(NodeRunner.target(16).withGroups(new GroupLimits(24 << 10, 64))));
        }
    },
    /** As bytecode, and as work groups that share tiles on the first OpenCL device. */
    OPENCL_IN_GROUPS {
        @Override
        List<Form> forms() {
            RenderedForm.BYTECODE.assumeLanes(8);
            OpenClKernels.device();
            return List.of(Form.rendered(RenderedForm.BYTECODE, 8), Form.onOpenCl(groups(4)));
        }
    },
    /** As bytecode, and on the first OpenCL device. */
    OPENCL {
        @Override
        List<Form> forms() {
            RenderedForm.BYTECODE.assumeLanes(8);
            OpenClKernels.device();
            return List.of(Form.rendered(RenderedForm.BYTECODE, 8), Form.onOpenCl(8));
        }
    };

    /** Those that every run of the tests can afford; with {@code -Dcases.count} OpenCL as well, where each kernel costs a second. */
    static List<NodeForms> affordable() {
        return Stream.concat(Stream.of(INTERPRETED, RENDERED), Cases.some(0, List.of(OPENCL)).stream())
                .toList();
    }

    /** Interpreted loops: with the tasks that the host has for coordinates and points, then with the kernels that other devices have. */
    static List<List<Form>> hostAndApart() {
        List<Form> forms = INTERPRETED.forms();
        return List.of(
                forms,
                Stream.of(forms.getFirst(), forms.getLast())
                        .map(Form::apartFromHost)
                        .toList());
    }

    /** A target that permutes vectors beside multiplying others. */
    static Target permuting(int lanes) {
        return NodeRunner.target(lanes).withPermutesBeside(true);
    }

    /** A target whose work groups have as much as those of most GPUs. */
    static Target groups(int lanes) {
        return NodeRunner.target(lanes).withGroups(new GroupLimits(48 << 10, 256));
    }

    /** The form that is compared with the definition of an operator, then the others. */
    abstract List<Form> forms();

    /** How kernels run, and for which target they are made. */
    record Form(String name, Target target, Function<KernelSpec, HostKernel> kernels, boolean apart) {
        Form(String name, Target target, Function<KernelSpec, HostKernel> kernels) {
            this(name, target, kernels, false);
        }

        /** The same for a device apart from the host, where operators on coordinates are kernels. */
        Form apartFromHost() {
            return new Form(name, target, kernels, true);
        }

        /** With the standard choices. */
        Lowering lowering() {
            Lowering lowering = new Lowering(target);
            return apart ? lowering.apartFromHost() : lowering;
        }

        private static Form interpreted(int lanes) {
            return interpreted(NodeRunner.target(lanes));
        }

        static Form interpreted(Target target) {
            return new Form("INTERPRETED", target, spec -> {
                Verifier.verify(spec);
                return new LoopInterpreter(spec);
            });
        }

        static Form onOpenCl(int lanes) {
            return onOpenCl(NodeRunner.target(lanes));
        }

        private static Form onOpenCl(Target target) {
            return new Form("OPENCL", target, OpenClKernels::define);
        }

        private static Form rendered(RenderedForm code, int lanes) {
            return rendered(code, NodeRunner.target(lanes));
        }

        private static Form rendered(RenderedForm code, Target target) {
            return new Form(code.name(), target, code::define);
        }

        /** Of 16 lanes as for any processor and as for those that permute vectors beside multiplying. */
        private static Stream<Form> machineCode(int lanes) {
            Form usual = rendered(RenderedForm.MACHINE_CODE, lanes);
            return lanes == 16
                    ? Stream.of(usual, rendered(RenderedForm.MACHINE_CODE, permuting(lanes)))
                    : Stream.of(usual);
        }

        @Override
        public String toString() {
            return name + " with " + target.lanes() + " lanes"
                    + (target.permutesBeside() ? " that permutes" : "")
                    + (target.groups().isPresent() ? " in groups" : "");
        }
    }
}
