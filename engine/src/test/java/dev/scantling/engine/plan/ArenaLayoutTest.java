package dev.scantling.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.lower.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArenaLayoutTest {
    @RepeatedTest(50)
    void whatIsInUseTogetherNeverOverlaps(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Storage> storages = random(random, 2 * repetition.getCurrentRepetition());
        int[] elements =
                storages.stream().mapToInt(s -> s.elements().evaluate(_ -> 0)).toArray();
        int[] offsets = new int[storages.size()];
        int peak = new ArenaLayout(storages, DType.F32).place(elements, offsets);
        for (Storage a : storages) {
            assertThat(offsets[a.id()] + elements[a.id()]).isLessThanOrEqualTo(peak);
            for (Storage b : storages) {
                if (a.id() < b.id() && together(a, b)) {
                    assertThat(offsets[a.id()] + elements[a.id()] <= offsets[b.id()]
                                    || offsets[b.id()] + elements[b.id()] <= offsets[a.id()])
                            .as("%s at %d and %s at %d", a, offsets[a.id()], b, offsets[b.id()])
                            .isTrue();
                }
            }
        }
    }

    @Test
    void memoryIsReused() {
        List<Storage> chain = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            chain.add(storage(i, 1600, i, i + 1));
        }
        int[] elements = new int[100];
        java.util.Arrays.fill(elements, 1600);
        assertThat(new ArenaLayout(chain, DType.F32).place(elements, new int[100]))
                .isEqualTo(3200);
    }

    @Test
    void morethanAnIntCanAddressIsRefused() {
        List<Storage> two = List.of(storage(0, 0, 0, 1), storage(1, 0, 1, 2));
        int[] elements = {Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2 + 2};
        assertThatThrownBy(() -> new ArenaLayout(two, DType.F32).place(elements, new int[2]))
                .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                .hasMessageContaining("2^31");
    }

    private static boolean together(Storage a, Storage b) {
        return a.firstStep() <= b.lastStep() && b.firstStep() <= a.lastStep();
    }

    private static List<Storage> random(Random random, int count) {
        List<Storage> storages = new ArrayList<>();
        for (int id = 0, step = 0; id < count; id++) {
            step += random.nextInt(2);
            int size = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(1000);
            storages.add(storage(id, size, step, step + random.nextInt(6)));
        }
        return storages;
    }

    private static Storage storage(int id, int elements, int first, int last) {
        return new Storage(id, 0, DType.F32, new Size.Const(elements), Place.ARENA, first, last);
    }
}
