#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void kernel_conv_9x3x5_g2_5x3x1_k3x3x1_s1_d1_p1x1x0_t4x1_b128_p8_s4_i64_v4(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *w_p1, int w_p1_offset,
        __global float *y_p2, int y_p2_offset,
        int rows_p3,
        int tasks_p4) {
    __local float sums_7[1024] __attribute__((aligned(16)));
    __local float rows_8[1024] __attribute__((aligned(16)));
    __local float panel_9[32] __attribute__((aligned(16)));
    __local int from_10[128] __attribute__((aligned(16)));
    __local int to_11[128] __attribute__((aligned(16)));
    if ((int)get_group_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    w_p1 += w_p1_offset;
    y_p2 += y_p2_offset;
    int task_0 = (int)get_group_id(0);
    int block_1 = task_0 / 2;
    int part_2 = task_0 % 2;
    int group_3 = part_2;
    int column_4 = 0;
    int width_5 = min((int)(5u - (uint)column_4), 8);
    int first_6 = (int)((uint)block_1 * 128u);
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 1024; i += get_local_size(0)) {
        sums_7[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 1024; i += get_local_size(0)) {
        rows_8[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 32; i += get_local_size(0)) {
        panel_9[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 128; i += get_local_size(0)) {
        from_10[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 128; i += get_local_size(0)) {
        to_11[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int tap_y_12 = 0, tap_y_12_end = 3; tap_y_12 < tap_y_12_end; tap_y_12 += 1) {
        for (int tap_x_13 = 0, tap_x_13_end = 3; tap_x_13 < tap_x_13_end; tap_x_13 += 1) {
            {
                int item_14 = (int)get_local_id(0);
                for (int i_15 = item_14, i_15_end = 128; i_15 < i_15_end; i_15 += 64) {
                    int result_16 = (int)((uint)first_6 + (uint)i_15);
                    int found_17 = (-1);
                    if (result_16 < rows_p3) {
                        int line_18 = result_16 / 5;
                        int cell_19 = result_16 % 5;
                        int plane_20 = line_18 / 3;
                        int y_21 = line_18 % 3;
                        int z_22 = 0;
                        int batch_23 = plane_20;
                        int source_24 = z_22;
                        int source_25 = (int)((uint)y_21 + ((uint)tap_y_12 + 4294967295u));
                        if ((0 <= source_25) && (source_25 < 3)) {
                            int source_line_26 = (int)((((uint)batch_23 + (uint)source_24) * 3u) + (uint)source_25);
                            int source_27 = (int)((uint)cell_19 + ((uint)tap_x_13 + 4294967295u));
                            if ((0 <= source_27) && (source_27 < 5)) {
                                found_17 = (int)(((uint)source_line_26 * 5u) + (uint)source_27);
                            }
                        }
                    }
                    from_10[(uint)i_15] = found_17;
                    to_11[(uint)i_15] = i_15;
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
            int matrix_28 = (int)(((((((uint)tap_y_12 * 3u) + (uint)tap_x_13) * 2u) + (uint)group_3) * 15u) + ((uint)column_4 * 3u));
            int count_29 = 3;
            {
                int item_30 = (int)get_local_id(0);
                int k_31 = item_30 % 4;
                int channel_32 = (int)(((uint)group_3 * 3u) + (uint)(min(k_31, (int)((uint)count_29 + 4294967295u))));
                for (int i_33 = item_30 / 4, i_33_end = 128; i_33 < i_33_end; i_33 += 16) {
                    int row_34 = from_10[(uint)i_33];
                    if (0 <= row_34) {
                        rows_8[((uint)i_33 * 8u) + (uint)k_31] = x_p0[((uint)row_34 * 8u) + (uint)channel_32];
                    }
                }
                int j_35 = item_30 % 8;
                int from_panel_36 = (int)((uint)matrix_28 + (uint)j_35);
                int i_37 = item_30 / 8;
                if (i_37 < 4) {
                    if (j_35 < width_5) {
                        panel_9[((uint)i_37 * 8u) + (uint)j_35] = w_p1[(uint)from_panel_36 + ((uint)(min(i_37, (int)((uint)count_29 + 4294967295u))) * (uint)width_5)];
                    }
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
            {
                int item_30 = (int)get_local_id(0);
                int own_column_38 = (int)((uint)(item_30 % 2) * 4u);
                int place_39 = item_30 / 2;
                int own_row_40 = (int)(((uint)(place_39 / 4) * 16u) + (uint)(place_39 % 4));
                int from0_41 = from_10[(uint)own_row_40];
                int from1_42 = from_10[(uint)own_row_40 + 4u];
                int from2_43 = from_10[(uint)own_row_40 + 8u];
                int from3_44 = from_10[(uint)own_row_40 + 12u];
                if (0 <= (((from0_41 & from1_42) & from2_43) & from3_44)) {
                    int begin0_45 = (int)((uint)own_row_40 * 8u);
                    int at0_46 = (int)(((uint)to_11[(uint)own_row_40] * 8u) + (uint)own_column_38);
                    float4 sum0_47 = vload4(0, sums_7 + ((uint)at0_46));
                    int begin1_48 = (int)(((uint)own_row_40 + 4u) * 8u);
                    int at1_49 = (int)(((uint)to_11[(uint)own_row_40 + 4u] * 8u) + (uint)own_column_38);
                    float4 sum1_50 = vload4(0, sums_7 + ((uint)at1_49));
                    int begin2_51 = (int)(((uint)own_row_40 + 8u) * 8u);
                    int at2_52 = (int)(((uint)to_11[(uint)own_row_40 + 8u] * 8u) + (uint)own_column_38);
                    float4 sum2_53 = vload4(0, sums_7 + ((uint)at2_52));
                    int begin3_54 = (int)(((uint)own_row_40 + 12u) * 8u);
                    int at3_55 = (int)(((uint)to_11[(uint)own_row_40 + 12u] * 8u) + (uint)own_column_38);
                    float4 sum3_56 = vload4(0, sums_7 + ((uint)at3_55));
                    int whole_57 = (int)((uint)count_29 - (uint)(count_29 % 4));
                    for (int k_58 = 0, k_58_end = whole_57; k_58 < k_58_end; k_58 += 4) {
                        float4 x0_59 = vload4(0, rows_8 + ((uint)begin0_45 + (uint)k_58));
                        float4 x1_60 = vload4(0, rows_8 + ((uint)begin1_48 + (uint)k_58));
                        float4 x2_61 = vload4(0, rows_8 + ((uint)begin2_51 + (uint)k_58));
                        float4 x3_62 = vload4(0, rows_8 + ((uint)begin3_54 + (uint)k_58));
                        float4 w_63 = vload4(0, panel_9 + (((uint)k_58 * 8u) + (uint)own_column_38));
                        sum0_47 = fma(shuffle(x0_59, as_uint4((int4)(0))), w_63, sum0_47);
                        sum1_50 = fma(shuffle(x1_60, as_uint4((int4)(0))), w_63, sum1_50);
                        sum2_53 = fma(shuffle(x2_61, as_uint4((int4)(0))), w_63, sum2_53);
                        sum3_56 = fma(shuffle(x3_62, as_uint4((int4)(0))), w_63, sum3_56);
                        float4 w_64 = vload4(0, panel_9 + ((((uint)k_58 + 1u) * 8u) + (uint)own_column_38));
                        sum0_47 = fma(shuffle(x0_59, as_uint4((int4)(1))), w_64, sum0_47);
                        sum1_50 = fma(shuffle(x1_60, as_uint4((int4)(1))), w_64, sum1_50);
                        sum2_53 = fma(shuffle(x2_61, as_uint4((int4)(1))), w_64, sum2_53);
                        sum3_56 = fma(shuffle(x3_62, as_uint4((int4)(1))), w_64, sum3_56);
                        float4 w_65 = vload4(0, panel_9 + ((((uint)k_58 + 2u) * 8u) + (uint)own_column_38));
                        sum0_47 = fma(shuffle(x0_59, as_uint4((int4)(2))), w_65, sum0_47);
                        sum1_50 = fma(shuffle(x1_60, as_uint4((int4)(2))), w_65, sum1_50);
                        sum2_53 = fma(shuffle(x2_61, as_uint4((int4)(2))), w_65, sum2_53);
                        sum3_56 = fma(shuffle(x3_62, as_uint4((int4)(2))), w_65, sum3_56);
                        float4 w_66 = vload4(0, panel_9 + ((((uint)k_58 + 3u) * 8u) + (uint)own_column_38));
                        sum0_47 = fma(shuffle(x0_59, as_uint4((int4)(3))), w_66, sum0_47);
                        sum1_50 = fma(shuffle(x1_60, as_uint4((int4)(3))), w_66, sum1_50);
                        sum2_53 = fma(shuffle(x2_61, as_uint4((int4)(3))), w_66, sum2_53);
                        sum3_56 = fma(shuffle(x3_62, as_uint4((int4)(3))), w_66, sum3_56);
                    }
                    for (int k_67 = whole_57, k_67_end = count_29; k_67 < k_67_end; k_67 += 1) {
                        float4 w_68 = vload4(0, panel_9 + (((uint)k_67 * 8u) + (uint)own_column_38));
                        sum0_47 = fma((float4)(rows_8[(uint)begin0_45 + (uint)k_67]), w_68, sum0_47);
                        sum1_50 = fma((float4)(rows_8[(uint)begin1_48 + (uint)k_67]), w_68, sum1_50);
                        sum2_53 = fma((float4)(rows_8[(uint)begin2_51 + (uint)k_67]), w_68, sum2_53);
                        sum3_56 = fma((float4)(rows_8[(uint)begin3_54 + (uint)k_67]), w_68, sum3_56);
                    }
                    if (0 <= from0_41) {
                        vstore4(sum0_47, 0, sums_7 + ((uint)at0_46));
                    }
                    if (0 <= from1_42) {
                        vstore4(sum1_50, 0, sums_7 + ((uint)at1_49));
                    }
                    if (0 <= from2_43) {
                        vstore4(sum2_53, 0, sums_7 + ((uint)at2_52));
                    }
                    if (0 <= from3_44) {
                        vstore4(sum3_56, 0, sums_7 + ((uint)at3_55));
                    }
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
        }
    }
    int left_69 = (int)((uint)((group_3 == 1) ? 7 : 5) - (uint)column_4);
    int begin_70 = (int)(((uint)group_3 * 5u) + (uint)column_4);
    int count_71 = (int)((uint)rows_p3 - (uint)first_6);
    {
        int item_72 = (int)get_local_id(0);
        int j_73 = item_72 % 8;
        for (int i_74 = item_72 / 8, i_74_end = 128; i_74 < i_74_end; i_74 += 8) {
            if ((i_74 < count_71) && (j_73 < left_69)) {
                int at_75 = (int)((((uint)first_6 + (uint)i_74) * 12u) + ((uint)begin_70 + (uint)j_73));
                float sum_76 = sums_7[((uint)i_74 * 8u) + (uint)j_73];
                y_p2[(uint)at_75] = (j_73 < width_5) ? sum_76 : (0x0.0p0f);
            }
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
}
