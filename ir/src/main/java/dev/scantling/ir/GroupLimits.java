package dev.scantling.ir;

/**
 * What a work group of a device may use.
 *
 * @param localBytes memory that its items share
 * @param items most of them
 */
public record GroupLimits(int localBytes, int items) {
    public GroupLimits {
        if (localBytes < 0 || items < 1) {
            throw new IllegalArgumentException(
                    "a group has at least 1 item and no less than no memory, got " + items + " and " + localBytes);
        }
    }
}
