#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_gather_rows_12_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const int *index_p1, int index_p1_offset,
        __global float *y_p2, int y_p2_offset,
        int rows_p3,
        int blocks_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    index_p1 += index_p1_offset;
    y_p2 += y_p2_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p3);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int from_4 = (int)((uint)index_p1[(uint)row_3] * 16u);
        int to_5 = (int)((uint)row_3 * 16u);
        for (int column_6 = 0, column_6_end = 16; column_6 < column_6_end; column_6 += 8) {
            vstore8(vload8(0, x_p0 + ((uint)from_4 + (uint)column_6)), 0, y_p2 + ((uint)to_5 + (uint)column_6));
        }
    }
}
