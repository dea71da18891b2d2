#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(128, 1, 1)))
void kernel_sparse_conv_2x32x32_t4x1_b256_p32_s16_i128_v4(int iterations,
        __global const int *map_in_p0, int map_in_p0_offset,
        __global const int *map_out_p1, int map_out_p1_offset,
        __global const int *map_blocks_p2, int map_blocks_p2_offset,
        __global const float *x_p3, int x_p3_offset,
        __global const float *w_p4, int w_p4_offset,
        __global float *y_p5, int y_p5_offset,
        int capacity_p6,
        int entries_p7,
        int rows_p8,
        int tasks_p9) {
    __local float sums_5[8192] __attribute__((aligned(16)));
    __local float rows_6[1280] __attribute__((aligned(16)));
    __local float panel_7[512] __attribute__((aligned(16)));
    __local int from_8[64] __attribute__((aligned(16)));
    __local int to_9[64] __attribute__((aligned(16)));
    if ((int)get_group_id(0) >= iterations) {
        return;
    }
    map_in_p0 += map_in_p0_offset;
    map_out_p1 += map_out_p1_offset;
    map_blocks_p2 += map_blocks_p2_offset;
    x_p3 += x_p3_offset;
    w_p4 += w_p4_offset;
    y_p5 += y_p5_offset;
    int task_0 = (int)get_group_id(0);
    int block_1 = task_0;
    int part_2 = 0;
    int column_3 = 0;
    int first_4 = (int)((uint)block_1 * 256u);
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 8192; i += get_local_size(0)) {
        sums_5[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 1280; i += get_local_size(0)) {
        rows_6[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 512; i += get_local_size(0)) {
        panel_7[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 64; i += get_local_size(0)) {
        from_8[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 64; i += get_local_size(0)) {
        to_9[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int offset_10 = 0, offset_10_end = 2; offset_10 < offset_10_end; offset_10 += 1) {
        int begin_11 = (int)(((uint)offset_10 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_10 * (uint)entries_p7) + (uint)block_1]);
        int behind_12 = (int)(((uint)offset_10 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_10 * (uint)entries_p7) + ((uint)block_1 + 1u)]);
        for (int pass_13 = begin_11, pass_13_end = behind_12; pass_13 < pass_13_end; pass_13 += 64) {
            {
                int item_14 = (int)get_local_id(0);
                int i_15 = item_14;
                if (i_15 < 64) {
                    from_8[(uint)i_15] = (((int)((uint)pass_13 + (uint)i_15)) < behind_12) ? map_in_p0[(uint)pass_13 + (uint)i_15] : (-1);
                    to_9[(uint)i_15] = (((int)((uint)pass_13 + (uint)i_15)) < behind_12) ? ((int)((uint)map_out_p1[(uint)pass_13 + (uint)i_15] - (uint)first_4)) : 0;
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
            int matrix_16 = (int)(((uint)offset_10 * 1024u) + ((uint)column_3 * 32u));
            for (int slab_17 = 0, slab_17_end = 32; slab_17 < slab_17_end; slab_17 += 16) {
                {
                    int item_18 = (int)get_local_id(0);
                    int k_19 = item_18 % 16;
                    int channel_20 = (int)((uint)slab_17 + (uint)(min(k_19, 15)));
                    for (int i_21 = item_18 / 16, i_21_end = 64; i_21 < i_21_end; i_21 += 8) {
                        int row_22 = from_8[(uint)i_21];
                        if (0 <= row_22) {
                            rows_6[((uint)i_21 * 20u) + (uint)k_19] = x_p3[((uint)row_22 * 32u) + (uint)channel_20];
                        }
                    }
                    int j_23 = item_18 % 32;
                    int from_panel_24 = (int)(((uint)matrix_16 + ((uint)slab_17 * 32u)) + (uint)j_23);
                    for (int i_25 = item_18 / 32, i_25_end = 16; i_25 < i_25_end; i_25 += 4) {
                        if (j_23 < 32) {
                            panel_7[((uint)i_25 * 32u) + (uint)j_23] = w_p4[(uint)from_panel_24 + ((uint)(min(i_25, 15)) * 32u)];
                        }
                    }
                }
                barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
                {
                    int item_18 = (int)get_local_id(0);
                    int own_column_26 = (int)((uint)(item_18 % 8) * 4u);
                    int place_27 = item_18 / 8;
                    int own_row_28 = (int)(((uint)(place_27 / 4) * 16u) + (uint)(place_27 % 4));
                    int from0_29 = from_8[(uint)own_row_28];
                    int from1_30 = from_8[(uint)own_row_28 + 4u];
                    int from2_31 = from_8[(uint)own_row_28 + 8u];
                    int from3_32 = from_8[(uint)own_row_28 + 12u];
                    if (0 <= (((from0_29 & from1_30) & from2_31) & from3_32)) {
                        int begin0_33 = (int)((uint)own_row_28 * 20u);
                        int at0_34 = (int)(((uint)to_9[(uint)own_row_28] * 32u) + (uint)own_column_26);
                        float4 sum0_35 = vload4(0, sums_5 + ((uint)at0_34));
                        int begin1_36 = (int)(((uint)own_row_28 + 4u) * 20u);
                        int at1_37 = (int)(((uint)to_9[(uint)own_row_28 + 4u] * 32u) + (uint)own_column_26);
                        float4 sum1_38 = vload4(0, sums_5 + ((uint)at1_37));
                        int begin2_39 = (int)(((uint)own_row_28 + 8u) * 20u);
                        int at2_40 = (int)(((uint)to_9[(uint)own_row_28 + 8u] * 32u) + (uint)own_column_26);
                        float4 sum2_41 = vload4(0, sums_5 + ((uint)at2_40));
                        int begin3_42 = (int)(((uint)own_row_28 + 12u) * 20u);
                        int at3_43 = (int)(((uint)to_9[(uint)own_row_28 + 12u] * 32u) + (uint)own_column_26);
                        float4 sum3_44 = vload4(0, sums_5 + ((uint)at3_43));
                        for (int k_45 = 0, k_45_end = 16; k_45 < k_45_end; k_45 += 4) {
                            float4 x0_46 = vload4(0, rows_6 + ((uint)begin0_33 + (uint)k_45));
                            float4 x1_47 = vload4(0, rows_6 + ((uint)begin1_36 + (uint)k_45));
                            float4 x2_48 = vload4(0, rows_6 + ((uint)begin2_39 + (uint)k_45));
                            float4 x3_49 = vload4(0, rows_6 + ((uint)begin3_42 + (uint)k_45));
                            float4 w_50 = vload4(0, panel_7 + (((uint)k_45 * 32u) + (uint)own_column_26));
                            sum0_35 = fma(shuffle(x0_46, as_uint4((int4)(0))), w_50, sum0_35);
                            sum1_38 = fma(shuffle(x1_47, as_uint4((int4)(0))), w_50, sum1_38);
                            sum2_41 = fma(shuffle(x2_48, as_uint4((int4)(0))), w_50, sum2_41);
                            sum3_44 = fma(shuffle(x3_49, as_uint4((int4)(0))), w_50, sum3_44);
                            float4 w_51 = vload4(0, panel_7 + ((((uint)k_45 + 1u) * 32u) + (uint)own_column_26));
                            sum0_35 = fma(shuffle(x0_46, as_uint4((int4)(1))), w_51, sum0_35);
                            sum1_38 = fma(shuffle(x1_47, as_uint4((int4)(1))), w_51, sum1_38);
                            sum2_41 = fma(shuffle(x2_48, as_uint4((int4)(1))), w_51, sum2_41);
                            sum3_44 = fma(shuffle(x3_49, as_uint4((int4)(1))), w_51, sum3_44);
                            float4 w_52 = vload4(0, panel_7 + ((((uint)k_45 + 2u) * 32u) + (uint)own_column_26));
                            sum0_35 = fma(shuffle(x0_46, as_uint4((int4)(2))), w_52, sum0_35);
                            sum1_38 = fma(shuffle(x1_47, as_uint4((int4)(2))), w_52, sum1_38);
                            sum2_41 = fma(shuffle(x2_48, as_uint4((int4)(2))), w_52, sum2_41);
                            sum3_44 = fma(shuffle(x3_49, as_uint4((int4)(2))), w_52, sum3_44);
                            float4 w_53 = vload4(0, panel_7 + ((((uint)k_45 + 3u) * 32u) + (uint)own_column_26));
                            sum0_35 = fma(shuffle(x0_46, as_uint4((int4)(3))), w_53, sum0_35);
                            sum1_38 = fma(shuffle(x1_47, as_uint4((int4)(3))), w_53, sum1_38);
                            sum2_41 = fma(shuffle(x2_48, as_uint4((int4)(3))), w_53, sum2_41);
                            sum3_44 = fma(shuffle(x3_49, as_uint4((int4)(3))), w_53, sum3_44);
                        }
                        if (0 <= from0_29) {
                            vstore4(sum0_35, 0, sums_5 + ((uint)at0_34));
                        }
                        if (0 <= from1_30) {
                            vstore4(sum1_38, 0, sums_5 + ((uint)at1_37));
                        }
                        if (0 <= from2_31) {
                            vstore4(sum2_41, 0, sums_5 + ((uint)at2_40));
                        }
                        if (0 <= from3_32) {
                            vstore4(sum3_44, 0, sums_5 + ((uint)at3_43));
                        }
                    }
                }
                barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
            }
        }
    }
    int left_54 = (int)(32u - (uint)column_3);
    int begin_55 = column_3;
    int count_56 = (int)((uint)rows_p8 - (uint)first_4);
    {
        int item_57 = (int)get_local_id(0);
        int j_58 = item_57 % 32;
        for (int i_59 = item_57 / 32, i_59_end = 256; i_59 < i_59_end; i_59 += 4) {
            if ((i_59 < count_56) && (j_58 < left_54)) {
                int at_60 = (int)((((uint)first_4 + (uint)i_59) * 32u) + ((uint)begin_55 + (uint)j_58));
                float sum_61 = sums_5[((uint)i_59 * 32u) + (uint)j_58];
                y_p5[(uint)at_60] = (j_58 < 32) ? sum_61 : (0x0.0p0f);
            }
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
}
