#pragma OPENCL FP_CONTRACT OFF

float8 largest_float8(float8 a, float8 b) {
    return select(select(select(b, a, a > b), as_float8(as_int8(a) & as_int8(b)), a == b), a + b, (a != a) | (b != b));
}


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sample_pool_max_3_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const int *start_p1, int start_p1_offset,
        __global const int *count_p2, int count_p2_offset,
        __global float *y_p3, int y_p3_offset,
        int tasks_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    start_p1 += start_p1_offset;
    count_p2 += count_p2_offset;
    y_p3 += y_p3_offset;
    int task_0 = (int)get_global_id(0);
    int sample_1 = task_0;
    int column_2 = 0;
    int rows_of_sample_3 = count_p2[(uint)sample_1];
    int begin_4 = start_p1[(uint)sample_1];
    int end_5 = (int)((uint)begin_4 + (uint)rows_of_sample_3);
    float8 total_6 = (float8)(as_float(4286578688u));
    for (int strip_7 = begin_4, strip_7_end = end_5; strip_7 < strip_7_end; strip_7 += 256) {
        float8 part_8 = (float8)(as_float(4286578688u));
        int strip_end_9 = min((int)((uint)strip_7 + 256u), end_5);
        for (int row_10 = strip_7, row_10_end = strip_end_9; row_10 < row_10_end; row_10 += 1) {
            part_8 = largest_float8(part_8, vload8(0, x_p0 + (((uint)row_10 * 8u) + (uint)column_2)));
        }
        total_6 = largest_float8(total_6, part_8);
    }
    vstore8((0 < rows_of_sample_3) ? total_6 : ((float8)(0x0.0p0f)), 0, y_p3 + (((uint)sample_1 * 8u) + (uint)column_2));
}
