package dev.scantling.pointcloud.io;

import java.util.Arrays;

/**
 * A variable length record of a LAS file, such as its coordinate system, as it is. Immutable.
 *
 * @param user who defined it, at most 16 characters, such as {@code LASF_Projection}
 * @param id what it is, 0 to 65535
 * @param description at most 32 characters
 * @param content its bytes, shared and not modified
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, compared below
public record LasRecord(String user, int id, String description, byte[] content) {
    boolean is(String itsUser, int itsId) {
        return user.equals(itsUser) && id == itsId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LasRecord(String itsUser, int itsId, String itsDescription, byte[] itsContent)
                && is(itsUser, itsId)
                && description.equals(itsDescription)
                && Arrays.equals(content, itsContent);
    }

    @Override
    public int hashCode() {
        return 31 * user.hashCode() + id;
    }
}
