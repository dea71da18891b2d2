#pragma OPENCL FP_CONTRACT OFF

float largest_float(float a, float b) {
    return a != a || b != b ? a + b : a == b ? as_float(as_int(a) & as_int(b)) : a > b ? a : b;
}


__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void kernel_linear_1x20x8_bias_residual_relu_t4x1_b128_p8_s16_i64_v4(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *w_p1, int w_p1_offset,
        __global const float *bias_p2, int bias_p2_offset,
        __global const float *residual_p3, int residual_p3_offset,
        __global float *y_p4, int y_p4_offset,
        int rows_p5,
        int tasks_p6) {
    __local float sums_5[1024] __attribute__((aligned(16)));
    __local float rows_6[2560] __attribute__((aligned(16)));
    __local float panel_7[128] __attribute__((aligned(16)));
    __local int from_8[128] __attribute__((aligned(16)));
    __local int to_9[128] __attribute__((aligned(16)));
    if ((int)get_group_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    w_p1 += w_p1_offset;
    bias_p2 += bias_p2_offset;
    residual_p3 += residual_p3_offset;
    y_p4 += y_p4_offset;
    int task_0 = (int)get_group_id(0);
    int block_1 = task_0;
    int part_2 = 0;
    int column_3 = 0;
    int first_4 = (int)((uint)block_1 * 128u);
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 1024; i += get_local_size(0)) {
        sums_5[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 2560; i += get_local_size(0)) {
        rows_6[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 128; i += get_local_size(0)) {
        panel_7[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 128; i += get_local_size(0)) {
        from_8[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 128; i += get_local_size(0)) {
        to_9[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_10 = (int)get_local_id(0);
        for (int i_11 = item_10, i_11_end = 128; i_11 < i_11_end; i_11 += 64) {
            from_8[(uint)i_11] = (((int)((uint)first_4 + (uint)i_11)) < rows_p5) ? ((int)((uint)first_4 + (uint)i_11)) : (-1);
            to_9[(uint)i_11] = i_11;
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    int matrix_12 = (int)((uint)column_3 * 20u);
    for (int slab_13 = 0, slab_13_end = 20; slab_13 < slab_13_end; slab_13 += 16) {
        int count_14 = min((int)(20u - (uint)slab_13), 16);
        {
            int item_15 = (int)get_local_id(0);
            int k_16 = item_15 % 16;
            int channel_17 = (int)((uint)slab_13 + (uint)(min(k_16, (int)((uint)count_14 + 4294967295u))));
            for (int i_18 = item_15 / 16, i_18_end = 128; i_18 < i_18_end; i_18 += 4) {
                int row_19 = from_8[(uint)i_18];
                if (0 <= row_19) {
                    rows_6[((uint)i_18 * 20u) + (uint)k_16] = x_p0[((uint)row_19 * 20u) + (uint)channel_17];
                }
            }
            int j_20 = item_15 % 8;
            int from_panel_21 = (int)(((uint)matrix_12 + ((uint)slab_13 * 8u)) + (uint)j_20);
            for (int i_22 = item_15 / 8, i_22_end = 16; i_22 < i_22_end; i_22 += 8) {
                if (j_20 < 8) {
                    panel_7[((uint)i_22 * 8u) + (uint)j_20] = w_p1[(uint)from_panel_21 + ((uint)(min(i_22, (int)((uint)count_14 + 4294967295u))) * 8u)];
                }
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
        {
            int item_15 = (int)get_local_id(0);
            int own_column_23 = (int)((uint)(item_15 % 2) * 4u);
            int place_24 = item_15 / 2;
            int own_row_25 = (int)(((uint)(place_24 / 4) * 16u) + (uint)(place_24 % 4));
            int from0_26 = from_8[(uint)own_row_25];
            int from1_27 = from_8[(uint)own_row_25 + 4u];
            int from2_28 = from_8[(uint)own_row_25 + 8u];
            int from3_29 = from_8[(uint)own_row_25 + 12u];
            if (0 <= (((from0_26 & from1_27) & from2_28) & from3_29)) {
                int begin0_30 = (int)((uint)own_row_25 * 20u);
                int at0_31 = (int)(((uint)to_9[(uint)own_row_25] * 8u) + (uint)own_column_23);
                float4 sum0_32 = vload4(0, sums_5 + ((uint)at0_31));
                int begin1_33 = (int)(((uint)own_row_25 + 4u) * 20u);
                int at1_34 = (int)(((uint)to_9[(uint)own_row_25 + 4u] * 8u) + (uint)own_column_23);
                float4 sum1_35 = vload4(0, sums_5 + ((uint)at1_34));
                int begin2_36 = (int)(((uint)own_row_25 + 8u) * 20u);
                int at2_37 = (int)(((uint)to_9[(uint)own_row_25 + 8u] * 8u) + (uint)own_column_23);
                float4 sum2_38 = vload4(0, sums_5 + ((uint)at2_37));
                int begin3_39 = (int)(((uint)own_row_25 + 12u) * 20u);
                int at3_40 = (int)(((uint)to_9[(uint)own_row_25 + 12u] * 8u) + (uint)own_column_23);
                float4 sum3_41 = vload4(0, sums_5 + ((uint)at3_40));
                for (int k_42 = 0, k_42_end = count_14; k_42 < k_42_end; k_42 += 4) {
                    float4 x0_43 = vload4(0, rows_6 + ((uint)begin0_30 + (uint)k_42));
                    float4 x1_44 = vload4(0, rows_6 + ((uint)begin1_33 + (uint)k_42));
                    float4 x2_45 = vload4(0, rows_6 + ((uint)begin2_36 + (uint)k_42));
                    float4 x3_46 = vload4(0, rows_6 + ((uint)begin3_39 + (uint)k_42));
                    float4 w_47 = vload4(0, panel_7 + (((uint)k_42 * 8u) + (uint)own_column_23));
                    sum0_32 = fma(shuffle(x0_43, as_uint4((int4)(0))), w_47, sum0_32);
                    sum1_35 = fma(shuffle(x1_44, as_uint4((int4)(0))), w_47, sum1_35);
                    sum2_38 = fma(shuffle(x2_45, as_uint4((int4)(0))), w_47, sum2_38);
                    sum3_41 = fma(shuffle(x3_46, as_uint4((int4)(0))), w_47, sum3_41);
                    float4 w_48 = vload4(0, panel_7 + ((((uint)k_42 + 1u) * 8u) + (uint)own_column_23));
                    sum0_32 = fma(shuffle(x0_43, as_uint4((int4)(1))), w_48, sum0_32);
                    sum1_35 = fma(shuffle(x1_44, as_uint4((int4)(1))), w_48, sum1_35);
                    sum2_38 = fma(shuffle(x2_45, as_uint4((int4)(1))), w_48, sum2_38);
                    sum3_41 = fma(shuffle(x3_46, as_uint4((int4)(1))), w_48, sum3_41);
                    float4 w_49 = vload4(0, panel_7 + ((((uint)k_42 + 2u) * 8u) + (uint)own_column_23));
                    sum0_32 = fma(shuffle(x0_43, as_uint4((int4)(2))), w_49, sum0_32);
                    sum1_35 = fma(shuffle(x1_44, as_uint4((int4)(2))), w_49, sum1_35);
                    sum2_38 = fma(shuffle(x2_45, as_uint4((int4)(2))), w_49, sum2_38);
                    sum3_41 = fma(shuffle(x3_46, as_uint4((int4)(2))), w_49, sum3_41);
                    float4 w_50 = vload4(0, panel_7 + ((((uint)k_42 + 3u) * 8u) + (uint)own_column_23));
                    sum0_32 = fma(shuffle(x0_43, as_uint4((int4)(3))), w_50, sum0_32);
                    sum1_35 = fma(shuffle(x1_44, as_uint4((int4)(3))), w_50, sum1_35);
                    sum2_38 = fma(shuffle(x2_45, as_uint4((int4)(3))), w_50, sum2_38);
                    sum3_41 = fma(shuffle(x3_46, as_uint4((int4)(3))), w_50, sum3_41);
                }
                if (0 <= from0_26) {
                    vstore4(sum0_32, 0, sums_5 + ((uint)at0_31));
                }
                if (0 <= from1_27) {
                    vstore4(sum1_35, 0, sums_5 + ((uint)at1_34));
                }
                if (0 <= from2_28) {
                    vstore4(sum2_38, 0, sums_5 + ((uint)at2_37));
                }
                if (0 <= from3_29) {
                    vstore4(sum3_41, 0, sums_5 + ((uint)at3_40));
                }
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    }
    int left_51 = (int)(8u - (uint)column_3);
    int begin_52 = column_3;
    int count_53 = (int)((uint)rows_p5 - (uint)first_4);
    {
        int item_54 = (int)get_local_id(0);
        int j_55 = item_54 % 8;
        for (int i_56 = item_54 / 8, i_56_end = 128; i_56 < i_56_end; i_56 += 8) {
            if ((i_56 < count_53) && (j_55 < left_51)) {
                int at_57 = (int)((((uint)first_4 + (uint)i_56) * 8u) + ((uint)begin_52 + (uint)j_55));
                float sum_58 = sums_5[((uint)i_56 * 8u) + (uint)j_55];
                y_p4[(uint)at_57] = (j_55 < 8) ? (largest_float((sum_58 + bias_p2[(uint)begin_52 + (uint)j_55]) + residual_p3[(uint)at_57], 0x0.0p0f)) : (0x0.0p0f);
            }
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
}
