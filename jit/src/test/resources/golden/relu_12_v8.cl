#pragma OPENCL FP_CONTRACT OFF

float8 largest_float8(float8 a, float8 b) {
    return select(select(select(b, a, a > b), as_float8(as_int8(a) & as_int8(b)), a == b), a + b, (a != a) | (b != b));
}


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_relu_12_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global float *y_p1, int y_p1_offset,
        int rows_p2,
        int blocks_p3) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    y_p1 += y_p1_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p2);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = (int)((uint)row_3 * 16u);
        for (int column_5 = 0, column_5_end = 16; column_5 < column_5_end; column_5 += 8) {
            int at_6 = (int)((uint)begin_4 + (uint)column_5);
            vstore8(largest_float8(vload8(0, x_p0 + ((uint)at_6)), (float8)(0x0.0p0f)), 0, y_p1 + ((uint)at_6));
        }
    }
}
