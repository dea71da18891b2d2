#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sparse_conv_depthwise_2x1x3_v8(int iterations,
        __global const int *map_in_p0, int map_in_p0_offset,
        __global const int *map_out_p1, int map_out_p1_offset,
        __global const int *map_blocks_p2, int map_blocks_p2_offset,
        __global const float *x_p3, int x_p3_offset,
        __global const float *w_p4, int w_p4_offset,
        __global float *y_p5, int y_p5_offset,
        int capacity_p6,
        int entries_p7,
        int rows_p8,
        int blocks_p9) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    map_in_p0 += map_in_p0_offset;
    map_out_p1 += map_out_p1_offset;
    map_blocks_p2 += map_blocks_p2_offset;
    x_p3 += x_p3_offset;
    w_p4 += w_p4_offset;
    y_p5 += y_p5_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p8);
    for (int i_3 = (int)((uint)first_1 * 8u), i_3_end = (int)((uint)last_2 * 8u); i_3 < i_3_end; i_3 += 8) {
        vstore8((float8)(0x0.0p0f), 0, y_p5 + ((uint)i_3));
    }
    for (int offset_4 = 0, offset_4_end = 2; offset_4 < offset_4_end; offset_4 += 1) {
        int begin_5 = (int)(((uint)offset_4 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_4 * (uint)entries_p7) + (uint)block_0]);
        int end_6 = (int)(((uint)offset_4 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_4 * (uint)entries_p7) + ((uint)block_0 + 1u)]);
        int factors_7 = (int)((uint)offset_4 * 8u);
        for (int pair_8 = begin_5, pair_8_end = end_6; pair_8 < pair_8_end; pair_8 += 1) {
            int from_9 = (int)((uint)map_in_p0[(uint)pair_8] * 8u);
            int to_10 = (int)((uint)map_out_p1[(uint)pair_8] * 8u);
            for (int column_11 = 0, column_11_end = 8; column_11 < column_11_end; column_11 += 8) {
                int at_12 = (int)((uint)to_10 + (uint)column_11);
                vstore8(fma(vload8(0, x_p3 + ((uint)from_9 + (uint)column_11)), vload8(0, w_p4 + ((uint)factors_7 + (uint)column_11)), vload8(0, y_p5 + ((uint)at_12))), 0, y_p5 + ((uint)at_12));
            }
        }
    }
}
