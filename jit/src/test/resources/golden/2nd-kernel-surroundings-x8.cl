#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel__2nd_kernel__surroundings_x8(int iterations,
        __global long *keys_p0, int keys_p0_offset,
        __global float *x_p1, int x_p1_offset,
        int n_p2) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    keys_p0 += keys_p0_offset;
    x_p1 += x_p1_offset;
    int i_0 = (int)get_global_id(0);
    long key_1 = keys_p0[(uint)i_0];
    bool odd_2 = (i_0 % 2) != 0;
    float8 vector_3 = vload8(0, x_p1 + ((uint)i_0 * 8u));
    /* 2 twice */ {
        if (odd_2 || (key_1 < keys_p0[0u])) {
            vstore8(vector_3 * ((float8)(0x1.0p1f)), 0, x_p1 + ((uint)i_0 * 8u));
        }
        else {
            keys_p0[(uint)i_0] = (long)(((ulong)key_1 << (key_1 & 63)) - (ulong)(key_1 >> (key_1 & 63)));
        }
    }
    for (int step_4 = (-40000), step_4_end = 100000; step_4 < step_4_end; step_4 += 40000) {
        if (step_4 == 40000) {
            keys_p0[(uint)i_0] = max(keys_p0[(uint)i_0], key_1);
        }
    }
}
