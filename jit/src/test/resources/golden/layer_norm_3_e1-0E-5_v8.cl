#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_layer_norm_3_e1_0E_5_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *gamma_p1, int gamma_p1_offset,
        __global const float *beta_p2, int beta_p2_offset,
        __global float *y_p3, int y_p3_offset,
        int rows_p4,
        int blocks_p5) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    gamma_p1 += gamma_p1_offset;
    beta_p2 += beta_p2_offset;
    y_p3 += y_p3_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p4);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = (int)((uint)row_3 * 8u);
        float chain0_5 = 0x0.0p0f;
        float chain1_6 = 0x0.0p0f;
        float chain2_7 = 0x0.0p0f;
        float chain3_8 = 0x0.0p0f;
        for (int channel_9 = 0, channel_9_end = 0; channel_9 < channel_9_end; channel_9 += 4) {
            chain0_5 = chain0_5 + x_p0[(uint)begin_4 + (uint)channel_9];
            chain1_6 = chain1_6 + x_p0[((uint)begin_4 + (uint)channel_9) + 1u];
            chain2_7 = chain2_7 + x_p0[((uint)begin_4 + (uint)channel_9) + 2u];
            chain3_8 = chain3_8 + x_p0[((uint)begin_4 + (uint)channel_9) + 3u];
        }
        chain0_5 = chain0_5 + x_p0[(uint)begin_4];
        chain1_6 = chain1_6 + x_p0[(uint)begin_4 + 1u];
        chain2_7 = chain2_7 + x_p0[(uint)begin_4 + 2u];
        float mean_10 = ((chain0_5 + chain1_6) + (chain2_7 + chain3_8)) / (0x1.8p1f);
        float chain0_11 = 0x0.0p0f;
        float chain1_12 = 0x0.0p0f;
        float chain2_13 = 0x0.0p0f;
        float chain3_14 = 0x0.0p0f;
        for (int channel_15 = 0, channel_15_end = 0; channel_15 < channel_15_end; channel_15 += 4) {
            float deviation_16 = x_p0[(uint)begin_4 + (uint)channel_15] - mean_10;
            chain0_11 = chain0_11 + (deviation_16 * deviation_16);
            float deviation_17 = x_p0[((uint)begin_4 + (uint)channel_15) + 1u] - mean_10;
            chain1_12 = chain1_12 + (deviation_17 * deviation_17);
            float deviation_18 = x_p0[((uint)begin_4 + (uint)channel_15) + 2u] - mean_10;
            chain2_13 = chain2_13 + (deviation_18 * deviation_18);
            float deviation_19 = x_p0[((uint)begin_4 + (uint)channel_15) + 3u] - mean_10;
            chain3_14 = chain3_14 + (deviation_19 * deviation_19);
        }
        float deviation_20 = x_p0[(uint)begin_4] - mean_10;
        chain0_11 = chain0_11 + (deviation_20 * deviation_20);
        float deviation_21 = x_p0[(uint)begin_4 + 1u] - mean_10;
        chain1_12 = chain1_12 + (deviation_21 * deviation_21);
        float deviation_22 = x_p0[(uint)begin_4 + 2u] - mean_10;
        chain2_13 = chain2_13 + (deviation_22 * deviation_22);
        float variance_23 = ((chain0_11 + chain1_12) + (chain2_13 + chain3_14)) / (0x1.8p1f);
        float scale_24 = (0x1.0p0f) / (sqrt(variance_23 + (0x1.4f8b58p-17f)));
        for (int column_25 = 0, column_25_end = 0; column_25 < column_25_end; column_25 += 8) {
            int at_26 = (int)((uint)begin_4 + (uint)column_25);
            vstore8(fma(vload8(0, x_p0 + ((uint)at_26)) - ((float8)(mean_10)), vload8(0, gamma_p1 + ((uint)column_25)) * ((float8)(scale_24)), vload8(0, beta_p2 + ((uint)column_25))), 0, y_p3 + ((uint)at_26));
        }
        for (int column_27 = 0, column_27_end = 3; column_27 < column_27_end; column_27 += 1) {
            int at_28 = (int)((uint)begin_4 + (uint)column_27);
            y_p3[(uint)at_28] = fma(x_p0[(uint)at_28] - mean_10, gamma_p1[(uint)column_27] * scale_24, beta_p2[(uint)column_27]);
        }
        for (int column_29 = 3, column_29_end = 8; column_29 < column_29_end; column_29 += 1) {
            y_p3[(uint)begin_4 + (uint)column_29] = 0x0.0p0f;
        }
    }
}
