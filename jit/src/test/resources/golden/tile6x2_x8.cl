#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_tile6x2_x8(int iterations,
        __global const float *a_p0, int a_p0_offset,
        __global const int *in_p1, int in_p1_offset,
        __global const float *w_p2, int w_p2_offset,
        __global float *c_p3, int c_p3_offset,
        __global const int *out_p4, int out_p4_offset,
        int groups_p5) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    a_p0 += a_p0_offset;
    in_p1 += in_p1_offset;
    w_p2 += w_p2_offset;
    c_p3 += c_p3_offset;
    out_p4 += out_p4_offset;
    int group_0 = (int)get_global_id(0);
    int pair_1 = (int)((uint)group_0 * 6u);
    /* tile */ {
        int a0_2 = (int)((uint)in_p1[(uint)pair_1] * 64u);
        int a1_3 = (int)((uint)in_p1[(uint)pair_1 + 1u] * 64u);
        int a2_4 = (int)((uint)in_p1[(uint)pair_1 + 2u] * 64u);
        int a3_5 = (int)((uint)in_p1[(uint)pair_1 + 3u] * 64u);
        int a4_6 = (int)((uint)in_p1[(uint)pair_1 + 4u] * 64u);
        int a5_7 = (int)((uint)in_p1[(uint)pair_1 + 5u] * 64u);
        int c0_8 = (int)((uint)out_p4[(uint)pair_1] * 16u);
        int c1_9 = (int)((uint)out_p4[(uint)pair_1 + 1u] * 16u);
        int c2_10 = (int)((uint)out_p4[(uint)pair_1 + 2u] * 16u);
        int c3_11 = (int)((uint)out_p4[(uint)pair_1 + 3u] * 16u);
        int c4_12 = (int)((uint)out_p4[(uint)pair_1 + 4u] * 16u);
        int c5_13 = (int)((uint)out_p4[(uint)pair_1 + 5u] * 16u);
        float8 sum0_14 = vload8(0, c_p3 + ((uint)c0_8));
        float8 sum1_15 = vload8(0, c_p3 + ((uint)c0_8 + 8u));
        float8 sum2_16 = vload8(0, c_p3 + ((uint)c1_9));
        float8 sum3_17 = vload8(0, c_p3 + ((uint)c1_9 + 8u));
        float8 sum4_18 = vload8(0, c_p3 + ((uint)c2_10));
        float8 sum5_19 = vload8(0, c_p3 + ((uint)c2_10 + 8u));
        float8 sum6_20 = vload8(0, c_p3 + ((uint)c3_11));
        float8 sum7_21 = vload8(0, c_p3 + ((uint)c3_11 + 8u));
        float8 sum8_22 = vload8(0, c_p3 + ((uint)c4_12));
        float8 sum9_23 = vload8(0, c_p3 + ((uint)c4_12 + 8u));
        float8 sum10_24 = vload8(0, c_p3 + ((uint)c5_13));
        float8 sum11_25 = vload8(0, c_p3 + ((uint)c5_13 + 8u));
        for (int k_26 = 0, k_26_end = 64; k_26 < k_26_end; k_26 += 1) {
            float8 w0_27 = vload8(0, w_p2 + ((uint)k_26 * 16u));
            float8 w1_28 = vload8(0, w_p2 + (((uint)k_26 * 16u) + 8u));
            float8 x_29 = (float8)(a_p0[(uint)a0_2 + (uint)k_26]);
            sum0_14 = fma(x_29, w0_27, sum0_14);
            sum1_15 = fma(x_29, w1_28, sum1_15);
            float8 x_30 = (float8)(a_p0[(uint)a1_3 + (uint)k_26]);
            sum2_16 = fma(x_30, w0_27, sum2_16);
            sum3_17 = fma(x_30, w1_28, sum3_17);
            float8 x_31 = (float8)(a_p0[(uint)a2_4 + (uint)k_26]);
            sum4_18 = fma(x_31, w0_27, sum4_18);
            sum5_19 = fma(x_31, w1_28, sum5_19);
            float8 x_32 = (float8)(a_p0[(uint)a3_5 + (uint)k_26]);
            sum6_20 = fma(x_32, w0_27, sum6_20);
            sum7_21 = fma(x_32, w1_28, sum7_21);
            float8 x_33 = (float8)(a_p0[(uint)a4_6 + (uint)k_26]);
            sum8_22 = fma(x_33, w0_27, sum8_22);
            sum9_23 = fma(x_33, w1_28, sum9_23);
            float8 x_34 = (float8)(a_p0[(uint)a5_7 + (uint)k_26]);
            sum10_24 = fma(x_34, w0_27, sum10_24);
            sum11_25 = fma(x_34, w1_28, sum11_25);
        }
        vstore8(sum0_14, 0, c_p3 + ((uint)c0_8));
        vstore8(sum1_15, 0, c_p3 + ((uint)c0_8 + 8u));
        vstore8(sum2_16, 0, c_p3 + ((uint)c1_9));
        vstore8(sum3_17, 0, c_p3 + ((uint)c1_9 + 8u));
        vstore8(sum4_18, 0, c_p3 + ((uint)c2_10));
        vstore8(sum5_19, 0, c_p3 + ((uint)c2_10 + 8u));
        vstore8(sum6_20, 0, c_p3 + ((uint)c3_11));
        vstore8(sum7_21, 0, c_p3 + ((uint)c3_11 + 8u));
        vstore8(sum8_22, 0, c_p3 + ((uint)c4_12));
        vstore8(sum9_23, 0, c_p3 + ((uint)c4_12 + 8u));
        vstore8(sum10_24, 0, c_p3 + ((uint)c5_13));
        vstore8(sum11_25, 0, c_p3 + ((uint)c5_13 + 8u));
    }
}
