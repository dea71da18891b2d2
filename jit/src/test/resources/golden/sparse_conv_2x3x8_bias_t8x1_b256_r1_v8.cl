#pragma OPENCL FP_CONTRACT OFF

#ifdef __clang__
#define PREFETCH(address) __builtin_prefetch((const void *)(address))
#else
#define PREFETCH(address)
#endif


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sparse_conv_2x3x8_bias_t8x1_b256_r1_v8(int iterations,
        __global const int *run_rows_p0, int run_rows_p0_offset,
        __global const int *run_in_p1, int run_in_p1_offset,
        __global const int *runs_p2, int runs_p2_offset,
        __global const int *run_counts_p3, int run_counts_p3_offset,
        __global const float *x_p4, int x_p4_offset,
        __global const float *w_p5, int w_p5_offset,
        __global const float *bias_p6, int bias_p6_offset,
        __global float *y_p7, int y_p7_offset,
        int rows_p8,
        int blocks_p9) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    run_rows_p0 += run_rows_p0_offset;
    run_in_p1 += run_in_p1_offset;
    runs_p2 += runs_p2_offset;
    run_counts_p3 += run_counts_p3_offset;
    x_p4 += x_p4_offset;
    w_p5 += w_p5_offset;
    bias_p6 += bias_p6_offset;
    y_p7 += y_p7_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p8);
    for (int i_3 = (int)((uint)first_1 * 8u), i_3_end = (int)((uint)last_2 * 8u); i_3 < i_3_end; i_3 += 8) {
        vstore8((float8)(0x0.0p0f), 0, y_p7 + ((uint)i_3));
    }
    int ahead_x_y_4 = (int)(((uint)first_1 + 512u) * 8u);
    int limit_x_y_5 = (int)(((uint)first_1 + 768u) * 8u);
    int end_6 = (int)(((uint)block_0 * 16u) + ((uint)run_counts_p3[(uint)block_0] * 4u));
    for (int run_7 = (int)((uint)block_0 * 16u), run_7_end = end_6; run_7 < run_7_end; run_7 += 4) {
        int begin_8 = runs_p2[(uint)run_7];
        int end_9 = runs_p2[(uint)run_7 + 4u];
        int rows_10 = (int)((uint)end_9 - (uint)begin_8);
        int inputs_11 = (int)((uint)runs_p2[(uint)run_7 + 1u] - (uint)begin_8);
        int mask_12 = runs_p2[(uint)run_7 + 2u];
        int first_13 = runs_p2[(uint)run_7 + 3u];
        int next_14 = begin_8;
        while (((int)((uint)next_14 + 8u)) <= end_9) {
            PREFETCH((size_t)x_p4 + 4 * (size_t)((uint)ahead_x_y_4));
            PREFETCH((size_t)x_p4 + 4 * (size_t)((uint)ahead_x_y_4 + 16u));
            PREFETCH((size_t)x_p4 + 4 * (size_t)((uint)ahead_x_y_4 + 32u));
            PREFETCH((size_t)x_p4 + 4 * (size_t)((uint)ahead_x_y_4 + 48u));
            PREFETCH((size_t)y_p7 + 4 * (size_t)((uint)ahead_x_y_4));
            PREFETCH((size_t)y_p7 + 4 * (size_t)((uint)ahead_x_y_4 + 16u));
            PREFETCH((size_t)y_p7 + 4 * (size_t)((uint)ahead_x_y_4 + 32u));
            PREFETCH((size_t)y_p7 + 4 * (size_t)((uint)ahead_x_y_4 + 48u));
            ahead_x_y_4 = min((int)((uint)ahead_x_y_4 + 64u), limit_x_y_5);
            /* tile8x1 */ {
                int out0_15 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                float8 sum0_0_16 = vload8(0, y_p7 + ((uint)out0_15));
                int out1_17 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                float8 sum1_0_18 = vload8(0, y_p7 + ((uint)out1_17));
                int out2_19 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                float8 sum2_0_20 = vload8(0, y_p7 + ((uint)out2_19));
                int out3_21 = (int)((uint)run_rows_p0[(uint)next_14 + 3u] * 8u);
                float8 sum3_0_22 = vload8(0, y_p7 + ((uint)out3_21));
                int out4_23 = (int)((uint)run_rows_p0[(uint)next_14 + 4u] * 8u);
                float8 sum4_0_24 = vload8(0, y_p7 + ((uint)out4_23));
                int out5_25 = (int)((uint)run_rows_p0[(uint)next_14 + 5u] * 8u);
                float8 sum5_0_26 = vload8(0, y_p7 + ((uint)out5_25));
                int out6_27 = (int)((uint)run_rows_p0[(uint)next_14 + 6u] * 8u);
                float8 sum6_0_28 = vload8(0, y_p7 + ((uint)out6_27));
                int out7_29 = (int)((uint)run_rows_p0[(uint)next_14 + 7u] * 8u);
                float8 sum7_0_30 = vload8(0, y_p7 + ((uint)out7_29));
                int left_31 = mask_12;
                int input_32 = (int)((uint)inputs_11 + (uint)next_14);
                while (left_31 != 0) {
                    int in0_33 = (int)((uint)run_in_p1[(uint)input_32] * 8u);
                    int in1_34 = (int)((uint)run_in_p1[(uint)input_32 + 1u] * 8u);
                    int in2_35 = (int)((uint)run_in_p1[(uint)input_32 + 2u] * 8u);
                    int in3_36 = (int)((uint)run_in_p1[(uint)input_32 + 3u] * 8u);
                    int in4_37 = (int)((uint)run_in_p1[(uint)input_32 + 4u] * 8u);
                    int in5_38 = (int)((uint)run_in_p1[(uint)input_32 + 5u] * 8u);
                    int in6_39 = (int)((uint)run_in_p1[(uint)input_32 + 6u] * 8u);
                    int in7_40 = (int)((uint)run_in_p1[(uint)input_32 + 7u] * 8u);
                    int panel_41 = (int)(((uint)first_13 + (uint)((int)popcount(((uint)left_31 - 1) & ~(uint)left_31))) * 24u);
                    for (int k_42 = 0, k_42_end = 3; k_42 < k_42_end; k_42 += 1) {
                        int at_43 = (int)((uint)panel_41 + ((uint)k_42 * 8u));
                        float8 w0_44 = vload8(0, w_p5 + ((uint)at_43));
                        float8 x0_45 = (float8)(x_p4[(uint)in0_33 + (uint)k_42]);
                        sum0_0_16 = fma(x0_45, w0_44, sum0_0_16);
                        float8 x1_46 = (float8)(x_p4[(uint)in1_34 + (uint)k_42]);
                        sum1_0_18 = fma(x1_46, w0_44, sum1_0_18);
                        float8 x2_47 = (float8)(x_p4[(uint)in2_35 + (uint)k_42]);
                        sum2_0_20 = fma(x2_47, w0_44, sum2_0_20);
                        float8 x3_48 = (float8)(x_p4[(uint)in3_36 + (uint)k_42]);
                        sum3_0_22 = fma(x3_48, w0_44, sum3_0_22);
                        float8 x4_49 = (float8)(x_p4[(uint)in4_37 + (uint)k_42]);
                        sum4_0_24 = fma(x4_49, w0_44, sum4_0_24);
                        float8 x5_50 = (float8)(x_p4[(uint)in5_38 + (uint)k_42]);
                        sum5_0_26 = fma(x5_50, w0_44, sum5_0_26);
                        float8 x6_51 = (float8)(x_p4[(uint)in6_39 + (uint)k_42]);
                        sum6_0_28 = fma(x6_51, w0_44, sum6_0_28);
                        float8 x7_52 = (float8)(x_p4[(uint)in7_40 + (uint)k_42]);
                        sum7_0_30 = fma(x7_52, w0_44, sum7_0_30);
                    }
                    input_32 = (int)((uint)input_32 + (uint)rows_10);
                    left_31 = left_31 & ((int)((uint)left_31 + 4294967295u));
                }
                int to0_53 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                vstore8(sum0_0_16, 0, y_p7 + ((uint)to0_53));
                int to1_54 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                vstore8(sum1_0_18, 0, y_p7 + ((uint)to1_54));
                int to2_55 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                vstore8(sum2_0_20, 0, y_p7 + ((uint)to2_55));
                int to3_56 = (int)((uint)run_rows_p0[(uint)next_14 + 3u] * 8u);
                vstore8(sum3_0_22, 0, y_p7 + ((uint)to3_56));
                int to4_57 = (int)((uint)run_rows_p0[(uint)next_14 + 4u] * 8u);
                vstore8(sum4_0_24, 0, y_p7 + ((uint)to4_57));
                int to5_58 = (int)((uint)run_rows_p0[(uint)next_14 + 5u] * 8u);
                vstore8(sum5_0_26, 0, y_p7 + ((uint)to5_58));
                int to6_59 = (int)((uint)run_rows_p0[(uint)next_14 + 6u] * 8u);
                vstore8(sum6_0_28, 0, y_p7 + ((uint)to6_59));
                int to7_60 = (int)((uint)run_rows_p0[(uint)next_14 + 7u] * 8u);
                vstore8(sum7_0_30, 0, y_p7 + ((uint)to7_60));
            }
            next_14 = (int)((uint)next_14 + 8u);
        }
        if (((int)((uint)next_14 + 5u)) <= end_9) {
            /* tile5x1 */ {
                int out0_61 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                float8 sum0_0_62 = vload8(0, y_p7 + ((uint)out0_61));
                int out1_63 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                float8 sum1_0_64 = vload8(0, y_p7 + ((uint)out1_63));
                int out2_65 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                float8 sum2_0_66 = vload8(0, y_p7 + ((uint)out2_65));
                int out3_67 = (int)((uint)run_rows_p0[(uint)next_14 + 3u] * 8u);
                float8 sum3_0_68 = vload8(0, y_p7 + ((uint)out3_67));
                int out4_69 = (int)((uint)run_rows_p0[(uint)next_14 + 4u] * 8u);
                float8 sum4_0_70 = vload8(0, y_p7 + ((uint)out4_69));
                int left_71 = mask_12;
                int input_72 = (int)((uint)inputs_11 + (uint)next_14);
                while (left_71 != 0) {
                    int in0_73 = (int)((uint)run_in_p1[(uint)input_72] * 8u);
                    int in1_74 = (int)((uint)run_in_p1[(uint)input_72 + 1u] * 8u);
                    int in2_75 = (int)((uint)run_in_p1[(uint)input_72 + 2u] * 8u);
                    int in3_76 = (int)((uint)run_in_p1[(uint)input_72 + 3u] * 8u);
                    int in4_77 = (int)((uint)run_in_p1[(uint)input_72 + 4u] * 8u);
                    int panel_78 = (int)(((uint)first_13 + (uint)((int)popcount(((uint)left_71 - 1) & ~(uint)left_71))) * 24u);
                    for (int k_79 = 0, k_79_end = 3; k_79 < k_79_end; k_79 += 1) {
                        int at_80 = (int)((uint)panel_78 + ((uint)k_79 * 8u));
                        float8 w0_81 = vload8(0, w_p5 + ((uint)at_80));
                        float8 x0_82 = (float8)(x_p4[(uint)in0_73 + (uint)k_79]);
                        sum0_0_62 = fma(x0_82, w0_81, sum0_0_62);
                        float8 x1_83 = (float8)(x_p4[(uint)in1_74 + (uint)k_79]);
                        sum1_0_64 = fma(x1_83, w0_81, sum1_0_64);
                        float8 x2_84 = (float8)(x_p4[(uint)in2_75 + (uint)k_79]);
                        sum2_0_66 = fma(x2_84, w0_81, sum2_0_66);
                        float8 x3_85 = (float8)(x_p4[(uint)in3_76 + (uint)k_79]);
                        sum3_0_68 = fma(x3_85, w0_81, sum3_0_68);
                        float8 x4_86 = (float8)(x_p4[(uint)in4_77 + (uint)k_79]);
                        sum4_0_70 = fma(x4_86, w0_81, sum4_0_70);
                    }
                    input_72 = (int)((uint)input_72 + (uint)rows_10);
                    left_71 = left_71 & ((int)((uint)left_71 + 4294967295u));
                }
                int to0_87 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                vstore8(sum0_0_62, 0, y_p7 + ((uint)to0_87));
                int to1_88 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                vstore8(sum1_0_64, 0, y_p7 + ((uint)to1_88));
                int to2_89 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                vstore8(sum2_0_66, 0, y_p7 + ((uint)to2_89));
                int to3_90 = (int)((uint)run_rows_p0[(uint)next_14 + 3u] * 8u);
                vstore8(sum3_0_68, 0, y_p7 + ((uint)to3_90));
                int to4_91 = (int)((uint)run_rows_p0[(uint)next_14 + 4u] * 8u);
                vstore8(sum4_0_70, 0, y_p7 + ((uint)to4_91));
            }
            next_14 = (int)((uint)next_14 + 5u);
        }
        if (((int)((uint)next_14 + 4u)) <= end_9) {
            /* tile4x1 */ {
                int out0_92 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                float8 sum0_0_93 = vload8(0, y_p7 + ((uint)out0_92));
                int out1_94 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                float8 sum1_0_95 = vload8(0, y_p7 + ((uint)out1_94));
                int out2_96 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                float8 sum2_0_97 = vload8(0, y_p7 + ((uint)out2_96));
                int out3_98 = (int)((uint)run_rows_p0[(uint)next_14 + 3u] * 8u);
                float8 sum3_0_99 = vload8(0, y_p7 + ((uint)out3_98));
                int left_100 = mask_12;
                int input_101 = (int)((uint)inputs_11 + (uint)next_14);
                while (left_100 != 0) {
                    int in0_102 = (int)((uint)run_in_p1[(uint)input_101] * 8u);
                    int in1_103 = (int)((uint)run_in_p1[(uint)input_101 + 1u] * 8u);
                    int in2_104 = (int)((uint)run_in_p1[(uint)input_101 + 2u] * 8u);
                    int in3_105 = (int)((uint)run_in_p1[(uint)input_101 + 3u] * 8u);
                    int panel_106 = (int)(((uint)first_13 + (uint)((int)popcount(((uint)left_100 - 1) & ~(uint)left_100))) * 24u);
                    for (int k_107 = 0, k_107_end = 3; k_107 < k_107_end; k_107 += 1) {
                        int at_108 = (int)((uint)panel_106 + ((uint)k_107 * 8u));
                        float8 w0_109 = vload8(0, w_p5 + ((uint)at_108));
                        float8 x0_110 = (float8)(x_p4[(uint)in0_102 + (uint)k_107]);
                        sum0_0_93 = fma(x0_110, w0_109, sum0_0_93);
                        float8 x1_111 = (float8)(x_p4[(uint)in1_103 + (uint)k_107]);
                        sum1_0_95 = fma(x1_111, w0_109, sum1_0_95);
                        float8 x2_112 = (float8)(x_p4[(uint)in2_104 + (uint)k_107]);
                        sum2_0_97 = fma(x2_112, w0_109, sum2_0_97);
                        float8 x3_113 = (float8)(x_p4[(uint)in3_105 + (uint)k_107]);
                        sum3_0_99 = fma(x3_113, w0_109, sum3_0_99);
                    }
                    input_101 = (int)((uint)input_101 + (uint)rows_10);
                    left_100 = left_100 & ((int)((uint)left_100 + 4294967295u));
                }
                int to0_114 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                vstore8(sum0_0_93, 0, y_p7 + ((uint)to0_114));
                int to1_115 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                vstore8(sum1_0_95, 0, y_p7 + ((uint)to1_115));
                int to2_116 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                vstore8(sum2_0_97, 0, y_p7 + ((uint)to2_116));
                int to3_117 = (int)((uint)run_rows_p0[(uint)next_14 + 3u] * 8u);
                vstore8(sum3_0_99, 0, y_p7 + ((uint)to3_117));
            }
            next_14 = (int)((uint)next_14 + 4u);
        }
        if (((int)((uint)next_14 + 3u)) <= end_9) {
            /* tile3x1 */ {
                int out0_118 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                float8 sum0_0_119 = vload8(0, y_p7 + ((uint)out0_118));
                int out1_120 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                float8 sum1_0_121 = vload8(0, y_p7 + ((uint)out1_120));
                int out2_122 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                float8 sum2_0_123 = vload8(0, y_p7 + ((uint)out2_122));
                int left_124 = mask_12;
                int input_125 = (int)((uint)inputs_11 + (uint)next_14);
                while (left_124 != 0) {
                    int in0_126 = (int)((uint)run_in_p1[(uint)input_125] * 8u);
                    int in1_127 = (int)((uint)run_in_p1[(uint)input_125 + 1u] * 8u);
                    int in2_128 = (int)((uint)run_in_p1[(uint)input_125 + 2u] * 8u);
                    int panel_129 = (int)(((uint)first_13 + (uint)((int)popcount(((uint)left_124 - 1) & ~(uint)left_124))) * 24u);
                    for (int k_130 = 0, k_130_end = 3; k_130 < k_130_end; k_130 += 1) {
                        int at_131 = (int)((uint)panel_129 + ((uint)k_130 * 8u));
                        float8 w0_132 = vload8(0, w_p5 + ((uint)at_131));
                        float8 x0_133 = (float8)(x_p4[(uint)in0_126 + (uint)k_130]);
                        sum0_0_119 = fma(x0_133, w0_132, sum0_0_119);
                        float8 x1_134 = (float8)(x_p4[(uint)in1_127 + (uint)k_130]);
                        sum1_0_121 = fma(x1_134, w0_132, sum1_0_121);
                        float8 x2_135 = (float8)(x_p4[(uint)in2_128 + (uint)k_130]);
                        sum2_0_123 = fma(x2_135, w0_132, sum2_0_123);
                    }
                    input_125 = (int)((uint)input_125 + (uint)rows_10);
                    left_124 = left_124 & ((int)((uint)left_124 + 4294967295u));
                }
                int to0_136 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                vstore8(sum0_0_119, 0, y_p7 + ((uint)to0_136));
                int to1_137 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                vstore8(sum1_0_121, 0, y_p7 + ((uint)to1_137));
                int to2_138 = (int)((uint)run_rows_p0[(uint)next_14 + 2u] * 8u);
                vstore8(sum2_0_123, 0, y_p7 + ((uint)to2_138));
            }
            next_14 = (int)((uint)next_14 + 3u);
        }
        if (((int)((uint)next_14 + 2u)) <= end_9) {
            /* tile2x1 */ {
                int out0_139 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                float8 sum0_0_140 = vload8(0, y_p7 + ((uint)out0_139));
                int out1_141 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                float8 sum1_0_142 = vload8(0, y_p7 + ((uint)out1_141));
                int left_143 = mask_12;
                int input_144 = (int)((uint)inputs_11 + (uint)next_14);
                while (left_143 != 0) {
                    int in0_145 = (int)((uint)run_in_p1[(uint)input_144] * 8u);
                    int in1_146 = (int)((uint)run_in_p1[(uint)input_144 + 1u] * 8u);
                    int panel_147 = (int)(((uint)first_13 + (uint)((int)popcount(((uint)left_143 - 1) & ~(uint)left_143))) * 24u);
                    for (int k_148 = 0, k_148_end = 3; k_148 < k_148_end; k_148 += 1) {
                        int at_149 = (int)((uint)panel_147 + ((uint)k_148 * 8u));
                        float8 w0_150 = vload8(0, w_p5 + ((uint)at_149));
                        float8 x0_151 = (float8)(x_p4[(uint)in0_145 + (uint)k_148]);
                        sum0_0_140 = fma(x0_151, w0_150, sum0_0_140);
                        float8 x1_152 = (float8)(x_p4[(uint)in1_146 + (uint)k_148]);
                        sum1_0_142 = fma(x1_152, w0_150, sum1_0_142);
                    }
                    input_144 = (int)((uint)input_144 + (uint)rows_10);
                    left_143 = left_143 & ((int)((uint)left_143 + 4294967295u));
                }
                int to0_153 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                vstore8(sum0_0_140, 0, y_p7 + ((uint)to0_153));
                int to1_154 = (int)((uint)run_rows_p0[(uint)next_14 + 1u] * 8u);
                vstore8(sum1_0_142, 0, y_p7 + ((uint)to1_154));
            }
            next_14 = (int)((uint)next_14 + 2u);
        }
        if (((int)((uint)next_14 + 1u)) <= end_9) {
            /* tile1x1 */ {
                int out0_155 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                float8 sum0_0_156 = vload8(0, y_p7 + ((uint)out0_155));
                int left_157 = mask_12;
                int input_158 = (int)((uint)inputs_11 + (uint)next_14);
                while (left_157 != 0) {
                    int in0_159 = (int)((uint)run_in_p1[(uint)input_158] * 8u);
                    int panel_160 = (int)(((uint)first_13 + (uint)((int)popcount(((uint)left_157 - 1) & ~(uint)left_157))) * 24u);
                    for (int k_161 = 0, k_161_end = 3; k_161 < k_161_end; k_161 += 1) {
                        int at_162 = (int)((uint)panel_160 + ((uint)k_161 * 8u));
                        float8 w0_163 = vload8(0, w_p5 + ((uint)at_162));
                        float8 x0_164 = (float8)(x_p4[(uint)in0_159 + (uint)k_161]);
                        sum0_0_156 = fma(x0_164, w0_163, sum0_0_156);
                    }
                    input_158 = (int)((uint)input_158 + (uint)rows_10);
                    left_157 = left_157 & ((int)((uint)left_157 + 4294967295u));
                }
                int to0_165 = (int)((uint)run_rows_p0[(uint)next_14] * 8u);
                vstore8(sum0_0_156, 0, y_p7 + ((uint)to0_165));
            }
            next_14 = (int)((uint)next_14 + 1u);
        }
    }
    for (int row_166 = first_1, row_166_end = last_2; row_166 < row_166_end; row_166 += 1) {
        int begin_167 = (int)((uint)row_166 * 8u);
        for (int column_168 = 0, column_168_end = 8; column_168 < column_168_end; column_168 += 8) {
            vstore8(vload8(0, y_p7 + ((uint)begin_167 + (uint)column_168)) + vload8(0, bias_p6 + ((uint)column_168)), 0, y_p7 + ((uint)begin_167 + (uint)column_168));
        }
    }
}
