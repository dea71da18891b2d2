#pragma OPENCL FP_CONTRACT OFF

float8 largest_float8(float8 a, float8 b) {
    return select(select(select(b, a, a > b), as_float8(as_int8(a) & as_int8(b)), a == b), a + b, (a != a) | (b != b));
}


float8 least_float8(float8 a, float8 b) {
    return select(select(select(b, a, a < b), as_float8(as_int8(a) | as_int8(b)), a == b), a + b, (a != a) | (b != b));
}


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sigmoid_12_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *channels_p1, int channels_p1_offset,
        __global float *y_p2, int y_p2_offset,
        int rows_p3,
        int blocks_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    channels_p1 += channels_p1_offset;
    y_p2 += y_p2_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p3);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = (int)((uint)row_3 * 16u);
        for (int column_5 = 0, column_5_end = 16; column_5 < column_5_end; column_5 += 8) {
            int at_6 = (int)((uint)begin_4 + (uint)column_5);
            float8 x_7 = largest_float8(least_float8(-vload8(0, x_p0 + ((uint)at_6)), (float8)(0x1.5cp6f)), (float8)((-0x1.5cp6f)));
            float8 shifted_8 = fma(x_7, (float8)(0x1.715476p0f), (float8)(0x1.8p23f));
            float8 n_9 = shifted_8 - ((float8)(0x1.8p23f));
            float8 high_10 = fma(n_9, (float8)((-0x1.62ep-1f)), x_7);
            float8 r_11 = fma(n_9, (float8)((-0x1.0bfbe8p-15f)), high_10);
            float8 sum_12 = fma((float8)(0x1.a01a02p-13f), r_11, (float8)(0x1.6c16c2p-10f));
            float8 sum_13 = fma(sum_12, r_11, (float8)(0x1.111112p-7f));
            float8 sum_14 = fma(sum_13, r_11, (float8)(0x1.555556p-5f));
            float8 sum_15 = fma(sum_14, r_11, (float8)(0x1.555556p-3f));
            float8 sum_16 = fma(sum_15, r_11, (float8)(0x1.0p-1f));
            float8 sum_17 = fma(sum_16, r_11, (float8)(0x1.0p0f));
            float8 sum_18 = fma(sum_17, r_11, (float8)(0x1.0p0f));
            vstore8((((float8)(0x1.0p0f)) / (((float8)(0x1.0p0f)) + (sum_18 * (as_float8(as_int8((as_uint8(as_int8(shifted_8)) + as_uint8((int8)(127))) << 23)))))) * vload8(0, channels_p1 + ((uint)column_5)), 0, y_p2 + ((uint)at_6));
        }
    }
}
