#pragma OPENCL FP_CONTRACT OFF

int quotient_int(int a, int b) {
    return b == 0 ? 0 : b == -1 ? (int)(0 - (uint)a) : a / b;
}


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_repeat_12_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global float *y_p1, int y_p1_offset,
        int times_p2,
        int rows_p3,
        int blocks_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    y_p1 += y_p1_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p3);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int from_4 = (int)((uint)(quotient_int(row_3, times_p2)) * 16u);
        int to_5 = (int)((uint)row_3 * 16u);
        for (int column_6 = 0, column_6_end = 16; column_6 < column_6_end; column_6 += 8) {
            vstore8(vload8(0, x_p0 + ((uint)from_4 + (uint)column_6)), 0, y_p1 + ((uint)to_5 + (uint)column_6));
        }
    }
}
