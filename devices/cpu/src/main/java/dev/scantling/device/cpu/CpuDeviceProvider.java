package dev.scantling.device.cpu;

import dev.scantling.device.Device;
import dev.scantling.device.Device.CodeForm;
import dev.scantling.device.DeviceProvider;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds the host processor; there is always one. */
public final class CpuDeviceProvider implements DeviceProvider {
    static final String NAME = "cpu";

    /** The flag that makes vector code possible, for messages. */
    static final String VECTOR_FLAG = "--add-modules jdk.incubator.vector";

    private static final System.Logger LOG = System.getLogger("dev.scantling.device.cpu");

    /** Where the system does not say what the second-level cache holds. */
    private static final int USUAL_CACHE_BYTES = 512 << 10;

    private final Supplier<CodePages> pages;
    private final Consumer<String> warnings;
    private final CodeChoice choice;
    private final int cacheBytes;

    /** For {@link java.util.ServiceLoader}. */
    public CpuDeviceProvider() {
        this(LinuxCodePages::new, text -> LOG.log(System.Logger.Level.WARNING, text));
    }

    /** @param pages where machine code is put; called only if some may be wanted */
    CpuDeviceProvider(Supplier<CodePages> pages, Consumer<String> warnings) {
        this.pages = pages;
        this.warnings = warnings;
        this.choice = new CodeChoice(() -> NativeSupport.probe(pages), VectorSupport.available());
        this.cacheBytes = SecondLevelCache.here().bytes().orElse(USUAL_CACHE_BYTES);
    }

    @Override
    public String driver() {
        return NAME;
    }

    @Override
    public List<Candidate> discover(Settings settings) {
        try {
            return List.of(
                    new Candidate(NAME, target(settings, choice.of(settings)).toString(), ""));
        } catch (EngineException.DeviceUnavailable e) {
            return List.of(new Candidate(NAME, isa(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Device open(String name, Settings settings) {
        if (!name.equals(NAME)) {
            throw new EngineException.DeviceUnavailable(
                    "no device '" + name + "'; the cpu driver has only '" + NAME + "'");
        }
        CodeForm form = choice.of(settings);
        if (!form.reason().isEmpty()) {
            warnings.accept(form.reason());
        }
        return new CpuDevice(target(settings, form), form, new KernelLoader(memory(form)));
    }

    private Optional<ExecutableMemory> memory(CodeForm form) {
        return form.name().equals(CodeChoice.NATIVE)
                ? Optional.of(new ExecutableMemory(pages.get()))
                : Optional.empty();
    }

    private Target target(Settings settings, CodeForm form) {
        int bits = bits(settings, form);
        return new Target(NAME, isa(), bits, CodeChoice.multiplierBits(form, bits), settings.threads(), cacheBytes)
                .withPermutesBeside(CodeChoice.permutesBeside(form, bits));
    }

    private static int bits(Settings settings, CodeForm form) {
        return switch (form.name()) {
            case CodeChoice.NATIVE -> settings.vectorBits().orElse(CodeChoice.widestBits(form));
            case CodeChoice.VECTOR -> settings.vectorBits().orElseGet(VectorSupport::preferredBits);
            default -> 0;
        };
    }

    private static String isa() {
        String architecture = Host.here().architecture();
        return architecture.equals(Host.X86_64) ? "x86_64" : architecture;
    }
}
