#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_map_pool_mean_k2_3_v8(int iterations,
        __global const int *map_in_p0, int map_in_p0_offset,
        __global const int *map_out_p1, int map_out_p1_offset,
        __global const int *map_blocks_p2, int map_blocks_p2_offset,
        __global const float *x_p3, int x_p3_offset,
        __global float *y_p4, int y_p4_offset,
        __global int *met_p5, int met_p5_offset,
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
    y_p4 += y_p4_offset;
    met_p5 += met_p5_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p8);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        met_p5[(uint)row_3] = 0;
        int start_4 = (int)((uint)row_3 * 8u);
        for (int column_5 = 0, column_5_end = 8; column_5 < column_5_end; column_5 += 8) {
            int at_6 = (int)((uint)start_4 + (uint)column_5);
            vstore8((float8)(0x0.0p0f), 0, y_p4 + ((uint)at_6));
        }
    }
    for (int offset_7 = 0, offset_7_end = 2; offset_7 < offset_7_end; offset_7 += 1) {
        int begin_8 = (int)(((uint)offset_7 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_7 * (uint)entries_p7) + (uint)block_0]);
        int end_9 = (int)(((uint)offset_7 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_7 * (uint)entries_p7) + ((uint)block_0 + 1u)]);
        for (int pair_10 = begin_8, pair_10_end = end_9; pair_10 < pair_10_end; pair_10 += 1) {
            int from_11 = (int)((uint)map_in_p0[(uint)pair_10] * 8u);
            int to_12 = map_out_p1[(uint)pair_10];
            met_p5[(uint)to_12] = (int)((uint)met_p5[(uint)to_12] + 1u);
            int start_13 = (int)((uint)to_12 * 8u);
            for (int column_14 = 0, column_14_end = 8; column_14 < column_14_end; column_14 += 8) {
                int at_15 = (int)((uint)start_13 + (uint)column_14);
                vstore8(vload8(0, y_p4 + ((uint)at_15)) + vload8(0, x_p3 + ((uint)from_11 + (uint)column_14)), 0, y_p4 + ((uint)at_15));
            }
        }
    }
    for (int row_16 = first_1, row_16_end = last_2; row_16 < row_16_end; row_16 += 1) {
        int rows_17 = met_p5[(uint)row_16];
        int start_18 = (int)((uint)row_16 * 8u);
        for (int column_19 = 0, column_19_end = 8; column_19 < column_19_end; column_19 += 8) {
            int at_20 = (int)((uint)start_18 + (uint)column_19);
            vstore8(vload8(0, y_p4 + ((uint)at_20)) / ((float8)(convert_float(max(rows_17, 1)))), 0, y_p4 + ((uint)at_20));
        }
    }
}
