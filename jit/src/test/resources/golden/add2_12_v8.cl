#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_add2_12_v8(int iterations,
        __global const float *x0_p0, int x0_p0_offset,
        __global const float *x1_p1, int x1_p1_offset,
        __global float *y_p2, int y_p2_offset,
        int rows_p3,
        int blocks_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x0_p0 += x0_p0_offset;
    x1_p1 += x1_p1_offset;
    y_p2 += y_p2_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p3);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = (int)((uint)row_3 * 16u);
        for (int column_5 = 0, column_5_end = 16; column_5 < column_5_end; column_5 += 8) {
            int at_6 = (int)((uint)begin_4 + (uint)column_5);
            vstore8(vload8(0, x0_p0 + ((uint)at_6)) + vload8(0, x1_p1 + ((uint)at_6)), 0, y_p2 + ((uint)at_6));
        }
    }
}
