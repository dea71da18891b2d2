package dev.scantling.device.cpu;

import java.lang.foreign.MemorySegment;

/** A host that refuses one of the calls; memory is an ordinary array. */
final class RefusingPages implements CodePages {
    private final String refused;
    private int mapped;

    RefusingPages(String refused) {
        this.refused = refused;
    }

    /** Mappings that were not given back. */
    int mapped() {
        return mapped;
    }

    @Override
    public MemorySegment map(long bytes) throws CodeRefusal {
        refuse("mmap");
        mapped++;
        return MemorySegment.ofArray(new byte[(int) bytes]);
    }

    @Override
    public void makeExecutable(MemorySegment mapping) throws CodeRefusal {
        refuse("mprotect");
    }

    @Override
    public void unmap(MemorySegment mapping) {
        mapped--;
    }

    private void refuse(String call) throws CodeRefusal {
        if (refused.equals(call)) {
            throw new CodeRefusal(call + ": Permission denied");
        }
    }
}
