#pragma OPENCL FP_CONTRACT OFF

float8 largest_float8(float8 a, float8 b) {
    return select(select(select(b, a, a > b), as_float8(as_int8(a) & as_int8(b)), a == b), a + b, (a != a) | (b != b));
}


float8 least_float8(float8 a, float8 b) {
    return select(select(select(b, a, a < b), as_float8(as_int8(a) | as_int8(b)), a == b), a + b, (a != a) | (b != b));
}


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_extremes_x8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *y_p1, int y_p1_offset,
        __global float *larger_p2, int larger_p2_offset,
        __global float *smaller_p3, int smaller_p3_offset,
        __global float *chosen_p4, int chosen_p4_offset,
        int n_p5) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    y_p1 += y_p1_offset;
    larger_p2 += larger_p2_offset;
    smaller_p3 += smaller_p3_offset;
    chosen_p4 += chosen_p4_offset;
    int group_0 = (int)get_global_id(0);
    int i_1 = (int)((uint)group_0 * 8u);
    float8 a_2 = vload8(0, x_p0 + ((uint)i_1));
    float8 b_3 = vload8(0, y_p1 + ((uint)i_1));
    vstore8(largest_float8(a_2, b_3), 0, larger_p2 + ((uint)i_1));
    vstore8(least_float8(a_2, b_3), 0, smaller_p3 + ((uint)i_1));
    for (int j_4 = i_1, j_4_end = (int)((uint)i_1 + 8u); j_4 < j_4_end; j_4 += 1) {
        chosen_p4[(uint)j_4] = (x_p0[(uint)j_4] < y_p1[(uint)j_4]) ? (0x1.0p0f) : ((-0x0.0p0f));
    }
}
