#pragma OPENCL FP_CONTRACT OFF

#ifdef __clang__
#define PREFETCH(address) __builtin_prefetch((const void *)(address))
#else
#define PREFETCH(address)
#endif


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sparse_conv_2x3x8_v8(int iterations,
        __global const int *map_in_p0, int map_in_p0_offset,
        __global const int *map_out_p1, int map_out_p1_offset,
        __global const int *map_blocks_p2, int map_blocks_p2_offset,
        __global const float *x_p3, int x_p3_offset,
        __global const float *w_p4, int w_p4_offset,
        __global float *y_p5, int y_p5_offset,
        int capacity_p6,
        int entries_p7,
        int rows_p8,
        int blocks_p9) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    map_in_p0 += map_in_p0_offset;
    map_out_p1 += map_out_p1_offset;
    map_blocks_p2 += map_blocks_p2_offset;
    x_p3 += x_p3_offset;
    w_p4 += w_p4_offset;
    y_p5 += y_p5_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 1024u);
    int last_2 = min((int)((uint)first_1 + 1024u), rows_p8);
    for (int i_3 = (int)((uint)first_1 * 8u), i_3_end = (int)((uint)last_2 * 8u); i_3 < i_3_end; i_3 += 8) {
        vstore8((float8)(0x0.0p0f), 0, y_p5 + ((uint)i_3));
    }
    int from_4 = (int)((uint)block_0 * 4u);
    int to_5 = min((int)((uint)from_4 + 4u), (int)((uint)entries_p7 + 4294967295u));
    int ahead_x_y_6 = (int)(((uint)first_1 + 2048u) * 8u);
    int limit_x_y_7 = (int)(((uint)first_1 + 3072u) * 8u);
    for (int offset_8 = 0, offset_8_end = 2; offset_8 < offset_8_end; offset_8 += 1) {
        int next_9 = (int)(((uint)offset_8 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_8 * (uint)entries_p7) + (uint)from_4]);
        int end_10 = (int)(((uint)offset_8 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_8 * (uint)entries_p7) + (uint)to_5]);
        int matrix_11 = (int)((uint)offset_8 * 24u);
        while (((int)((uint)next_9 + 8u)) <= end_10) {
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6));
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6 + 16u));
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6 + 32u));
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6 + 48u));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6 + 16u));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6 + 32u));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6 + 48u));
            ahead_x_y_6 = min((int)((uint)ahead_x_y_6 + 64u), limit_x_y_7);
            /* tile8x1 */ {
                int in0_12 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_13 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_14 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int in3_15 = (int)((uint)map_in_p0[(uint)next_9 + 3u] * 8u);
                int in4_16 = (int)((uint)map_in_p0[(uint)next_9 + 4u] * 8u);
                int in5_17 = (int)((uint)map_in_p0[(uint)next_9 + 5u] * 8u);
                int in6_18 = (int)((uint)map_in_p0[(uint)next_9 + 6u] * 8u);
                int in7_19 = (int)((uint)map_in_p0[(uint)next_9 + 7u] * 8u);
                int out0_20 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                int out1_21 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                int out2_22 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                int out3_23 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                int out4_24 = (int)((uint)map_out_p1[(uint)next_9 + 4u] * 8u);
                int out5_25 = (int)((uint)map_out_p1[(uint)next_9 + 5u] * 8u);
                int out6_26 = (int)((uint)map_out_p1[(uint)next_9 + 6u] * 8u);
                int out7_27 = (int)((uint)map_out_p1[(uint)next_9 + 7u] * 8u);
                int panel_28 = matrix_11;
                float8 sum0_0_29 = vload8(0, y_p5 + ((uint)out0_20));
                float8 sum1_0_30 = vload8(0, y_p5 + ((uint)out1_21));
                float8 sum2_0_31 = vload8(0, y_p5 + ((uint)out2_22));
                float8 sum3_0_32 = vload8(0, y_p5 + ((uint)out3_23));
                float8 sum4_0_33 = vload8(0, y_p5 + ((uint)out4_24));
                float8 sum5_0_34 = vload8(0, y_p5 + ((uint)out5_25));
                float8 sum6_0_35 = vload8(0, y_p5 + ((uint)out6_26));
                float8 sum7_0_36 = vload8(0, y_p5 + ((uint)out7_27));
                for (int k_37 = 0, k_37_end = 3; k_37 < k_37_end; k_37 += 1) {
                    int at_38 = (int)((uint)panel_28 + ((uint)k_37 * 8u));
                    float8 w0_39 = vload8(0, w_p4 + ((uint)at_38));
                    float8 x0_40 = (float8)(x_p3[(uint)in0_12 + (uint)k_37]);
                    sum0_0_29 = fma(x0_40, w0_39, sum0_0_29);
                    float8 x1_41 = (float8)(x_p3[(uint)in1_13 + (uint)k_37]);
                    sum1_0_30 = fma(x1_41, w0_39, sum1_0_30);
                    float8 x2_42 = (float8)(x_p3[(uint)in2_14 + (uint)k_37]);
                    sum2_0_31 = fma(x2_42, w0_39, sum2_0_31);
                    float8 x3_43 = (float8)(x_p3[(uint)in3_15 + (uint)k_37]);
                    sum3_0_32 = fma(x3_43, w0_39, sum3_0_32);
                    float8 x4_44 = (float8)(x_p3[(uint)in4_16 + (uint)k_37]);
                    sum4_0_33 = fma(x4_44, w0_39, sum4_0_33);
                    float8 x5_45 = (float8)(x_p3[(uint)in5_17 + (uint)k_37]);
                    sum5_0_34 = fma(x5_45, w0_39, sum5_0_34);
                    float8 x6_46 = (float8)(x_p3[(uint)in6_18 + (uint)k_37]);
                    sum6_0_35 = fma(x6_46, w0_39, sum6_0_35);
                    float8 x7_47 = (float8)(x_p3[(uint)in7_19 + (uint)k_37]);
                    sum7_0_36 = fma(x7_47, w0_39, sum7_0_36);
                }
                vstore8(sum0_0_29, 0, y_p5 + ((uint)out0_20));
                vstore8(sum1_0_30, 0, y_p5 + ((uint)out1_21));
                vstore8(sum2_0_31, 0, y_p5 + ((uint)out2_22));
                vstore8(sum3_0_32, 0, y_p5 + ((uint)out3_23));
                vstore8(sum4_0_33, 0, y_p5 + ((uint)out4_24));
                vstore8(sum5_0_34, 0, y_p5 + ((uint)out5_25));
                vstore8(sum6_0_35, 0, y_p5 + ((uint)out6_26));
                vstore8(sum7_0_36, 0, y_p5 + ((uint)out7_27));
            }
            next_9 = (int)((uint)next_9 + 8u);
        }
        if (((int)((uint)next_9 + 5u)) <= end_10) {
            /* tile5x1 */ {
                int in0_48 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_49 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_50 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int in3_51 = (int)((uint)map_in_p0[(uint)next_9 + 3u] * 8u);
                int in4_52 = (int)((uint)map_in_p0[(uint)next_9 + 4u] * 8u);
                int out0_53 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                int out1_54 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                int out2_55 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                int out3_56 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                int out4_57 = (int)((uint)map_out_p1[(uint)next_9 + 4u] * 8u);
                int panel_58 = matrix_11;
                float8 sum0_0_59 = vload8(0, y_p5 + ((uint)out0_53));
                float8 sum1_0_60 = vload8(0, y_p5 + ((uint)out1_54));
                float8 sum2_0_61 = vload8(0, y_p5 + ((uint)out2_55));
                float8 sum3_0_62 = vload8(0, y_p5 + ((uint)out3_56));
                float8 sum4_0_63 = vload8(0, y_p5 + ((uint)out4_57));
                for (int k_64 = 0, k_64_end = 3; k_64 < k_64_end; k_64 += 1) {
                    int at_65 = (int)((uint)panel_58 + ((uint)k_64 * 8u));
                    float8 w0_66 = vload8(0, w_p4 + ((uint)at_65));
                    float8 x0_67 = (float8)(x_p3[(uint)in0_48 + (uint)k_64]);
                    sum0_0_59 = fma(x0_67, w0_66, sum0_0_59);
                    float8 x1_68 = (float8)(x_p3[(uint)in1_49 + (uint)k_64]);
                    sum1_0_60 = fma(x1_68, w0_66, sum1_0_60);
                    float8 x2_69 = (float8)(x_p3[(uint)in2_50 + (uint)k_64]);
                    sum2_0_61 = fma(x2_69, w0_66, sum2_0_61);
                    float8 x3_70 = (float8)(x_p3[(uint)in3_51 + (uint)k_64]);
                    sum3_0_62 = fma(x3_70, w0_66, sum3_0_62);
                    float8 x4_71 = (float8)(x_p3[(uint)in4_52 + (uint)k_64]);
                    sum4_0_63 = fma(x4_71, w0_66, sum4_0_63);
                }
                vstore8(sum0_0_59, 0, y_p5 + ((uint)out0_53));
                vstore8(sum1_0_60, 0, y_p5 + ((uint)out1_54));
                vstore8(sum2_0_61, 0, y_p5 + ((uint)out2_55));
                vstore8(sum3_0_62, 0, y_p5 + ((uint)out3_56));
                vstore8(sum4_0_63, 0, y_p5 + ((uint)out4_57));
            }
            next_9 = (int)((uint)next_9 + 5u);
        }
        if (((int)((uint)next_9 + 4u)) <= end_10) {
            /* tile4x1 */ {
                int in0_72 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_73 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_74 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int in3_75 = (int)((uint)map_in_p0[(uint)next_9 + 3u] * 8u);
                int out0_76 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                int out1_77 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                int out2_78 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                int out3_79 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                int panel_80 = matrix_11;
                float8 sum0_0_81 = vload8(0, y_p5 + ((uint)out0_76));
                float8 sum1_0_82 = vload8(0, y_p5 + ((uint)out1_77));
                float8 sum2_0_83 = vload8(0, y_p5 + ((uint)out2_78));
                float8 sum3_0_84 = vload8(0, y_p5 + ((uint)out3_79));
                for (int k_85 = 0, k_85_end = 3; k_85 < k_85_end; k_85 += 1) {
                    int at_86 = (int)((uint)panel_80 + ((uint)k_85 * 8u));
                    float8 w0_87 = vload8(0, w_p4 + ((uint)at_86));
                    float8 x0_88 = (float8)(x_p3[(uint)in0_72 + (uint)k_85]);
                    sum0_0_81 = fma(x0_88, w0_87, sum0_0_81);
                    float8 x1_89 = (float8)(x_p3[(uint)in1_73 + (uint)k_85]);
                    sum1_0_82 = fma(x1_89, w0_87, sum1_0_82);
                    float8 x2_90 = (float8)(x_p3[(uint)in2_74 + (uint)k_85]);
                    sum2_0_83 = fma(x2_90, w0_87, sum2_0_83);
                    float8 x3_91 = (float8)(x_p3[(uint)in3_75 + (uint)k_85]);
                    sum3_0_84 = fma(x3_91, w0_87, sum3_0_84);
                }
                vstore8(sum0_0_81, 0, y_p5 + ((uint)out0_76));
                vstore8(sum1_0_82, 0, y_p5 + ((uint)out1_77));
                vstore8(sum2_0_83, 0, y_p5 + ((uint)out2_78));
                vstore8(sum3_0_84, 0, y_p5 + ((uint)out3_79));
            }
            next_9 = (int)((uint)next_9 + 4u);
        }
        if (((int)((uint)next_9 + 3u)) <= end_10) {
            /* tile3x1 */ {
                int in0_92 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_93 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_94 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int out0_95 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                int out1_96 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                int out2_97 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                int panel_98 = matrix_11;
                float8 sum0_0_99 = vload8(0, y_p5 + ((uint)out0_95));
                float8 sum1_0_100 = vload8(0, y_p5 + ((uint)out1_96));
                float8 sum2_0_101 = vload8(0, y_p5 + ((uint)out2_97));
                for (int k_102 = 0, k_102_end = 3; k_102 < k_102_end; k_102 += 1) {
                    int at_103 = (int)((uint)panel_98 + ((uint)k_102 * 8u));
                    float8 w0_104 = vload8(0, w_p4 + ((uint)at_103));
                    float8 x0_105 = (float8)(x_p3[(uint)in0_92 + (uint)k_102]);
                    sum0_0_99 = fma(x0_105, w0_104, sum0_0_99);
                    float8 x1_106 = (float8)(x_p3[(uint)in1_93 + (uint)k_102]);
                    sum1_0_100 = fma(x1_106, w0_104, sum1_0_100);
                    float8 x2_107 = (float8)(x_p3[(uint)in2_94 + (uint)k_102]);
                    sum2_0_101 = fma(x2_107, w0_104, sum2_0_101);
                }
                vstore8(sum0_0_99, 0, y_p5 + ((uint)out0_95));
                vstore8(sum1_0_100, 0, y_p5 + ((uint)out1_96));
                vstore8(sum2_0_101, 0, y_p5 + ((uint)out2_97));
            }
            next_9 = (int)((uint)next_9 + 3u);
        }
        if (((int)((uint)next_9 + 2u)) <= end_10) {
            /* tile2x1 */ {
                int in0_108 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_109 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int out0_110 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                int out1_111 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                int panel_112 = matrix_11;
                float8 sum0_0_113 = vload8(0, y_p5 + ((uint)out0_110));
                float8 sum1_0_114 = vload8(0, y_p5 + ((uint)out1_111));
                for (int k_115 = 0, k_115_end = 3; k_115 < k_115_end; k_115 += 1) {
                    int at_116 = (int)((uint)panel_112 + ((uint)k_115 * 8u));
                    float8 w0_117 = vload8(0, w_p4 + ((uint)at_116));
                    float8 x0_118 = (float8)(x_p3[(uint)in0_108 + (uint)k_115]);
                    sum0_0_113 = fma(x0_118, w0_117, sum0_0_113);
                    float8 x1_119 = (float8)(x_p3[(uint)in1_109 + (uint)k_115]);
                    sum1_0_114 = fma(x1_119, w0_117, sum1_0_114);
                }
                vstore8(sum0_0_113, 0, y_p5 + ((uint)out0_110));
                vstore8(sum1_0_114, 0, y_p5 + ((uint)out1_111));
            }
            next_9 = (int)((uint)next_9 + 2u);
        }
        if (((int)((uint)next_9 + 1u)) <= end_10) {
            /* tile1x1 */ {
                int in0_120 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int out0_121 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                int panel_122 = matrix_11;
                float8 sum0_0_123 = vload8(0, y_p5 + ((uint)out0_121));
                for (int k_124 = 0, k_124_end = 3; k_124 < k_124_end; k_124 += 1) {
                    int at_125 = (int)((uint)panel_122 + ((uint)k_124 * 8u));
                    float8 w0_126 = vload8(0, w_p4 + ((uint)at_125));
                    float8 x0_127 = (float8)(x_p3[(uint)in0_120 + (uint)k_124]);
                    sum0_0_123 = fma(x0_127, w0_126, sum0_0_123);
                }
                vstore8(sum0_0_123, 0, y_p5 + ((uint)out0_121));
            }
            next_9 = (int)((uint)next_9 + 1u);
        }
    }
}
