#pragma OPENCL FP_CONTRACT OFF

float8 largest_float8(float8 a, float8 b) {
    return select(select(select(b, a, a > b), as_float8(as_int8(a) & as_int8(b)), a == b), a + b, (a != a) | (b != b));
}


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_linear_1x3x8_bias_relu_residual_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *w_p1, int w_p1_offset,
        __global const float *bias_p2, int bias_p2_offset,
        __global const float *residual_p3, int residual_p3_offset,
        __global float *y_p4, int y_p4_offset,
        int rows_p5,
        int blocks_p6) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    w_p1 += w_p1_offset;
    bias_p2 += bias_p2_offset;
    residual_p3 += residual_p3_offset;
    y_p4 += y_p4_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 1024u);
    int last_2 = min((int)((uint)first_1 + 1024u), rows_p5);
    int next_3 = first_1;
    while (((int)((uint)next_3 + 8u)) <= last_2) {
        /* tile8x1 */ {
            int out0_4 = (int)((uint)next_3 * 8u);
            float8 sum0_0_5 = (float8)(0x0.0p0f);
            int out1_6 = (int)(((uint)next_3 + 1u) * 8u);
            float8 sum1_0_7 = (float8)(0x0.0p0f);
            int out2_8 = (int)(((uint)next_3 + 2u) * 8u);
            float8 sum2_0_9 = (float8)(0x0.0p0f);
            int out3_10 = (int)(((uint)next_3 + 3u) * 8u);
            float8 sum3_0_11 = (float8)(0x0.0p0f);
            int out4_12 = (int)(((uint)next_3 + 4u) * 8u);
            float8 sum4_0_13 = (float8)(0x0.0p0f);
            int out5_14 = (int)(((uint)next_3 + 5u) * 8u);
            float8 sum5_0_15 = (float8)(0x0.0p0f);
            int out6_16 = (int)(((uint)next_3 + 6u) * 8u);
            float8 sum6_0_17 = (float8)(0x0.0p0f);
            int out7_18 = (int)(((uint)next_3 + 7u) * 8u);
            float8 sum7_0_19 = (float8)(0x0.0p0f);
            int in0_20 = (int)((uint)next_3 * 8u);
            int in1_21 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_22 = (int)(((uint)next_3 + 2u) * 8u);
            int in3_23 = (int)(((uint)next_3 + 3u) * 8u);
            int in4_24 = (int)(((uint)next_3 + 4u) * 8u);
            int in5_25 = (int)(((uint)next_3 + 5u) * 8u);
            int in6_26 = (int)(((uint)next_3 + 6u) * 8u);
            int in7_27 = (int)(((uint)next_3 + 7u) * 8u);
            int panel_28 = 0;
            for (int k_29 = 0, k_29_end = 3; k_29 < k_29_end; k_29 += 1) {
                int at_30 = (int)((uint)panel_28 + ((uint)k_29 * 8u));
                float8 w0_31 = vload8(0, w_p1 + ((uint)at_30));
                float8 x0_32 = (float8)(x_p0[(uint)in0_20 + (uint)k_29]);
                sum0_0_5 = fma(x0_32, w0_31, sum0_0_5);
                float8 x1_33 = (float8)(x_p0[(uint)in1_21 + (uint)k_29]);
                sum1_0_7 = fma(x1_33, w0_31, sum1_0_7);
                float8 x2_34 = (float8)(x_p0[(uint)in2_22 + (uint)k_29]);
                sum2_0_9 = fma(x2_34, w0_31, sum2_0_9);
                float8 x3_35 = (float8)(x_p0[(uint)in3_23 + (uint)k_29]);
                sum3_0_11 = fma(x3_35, w0_31, sum3_0_11);
                float8 x4_36 = (float8)(x_p0[(uint)in4_24 + (uint)k_29]);
                sum4_0_13 = fma(x4_36, w0_31, sum4_0_13);
                float8 x5_37 = (float8)(x_p0[(uint)in5_25 + (uint)k_29]);
                sum5_0_15 = fma(x5_37, w0_31, sum5_0_15);
                float8 x6_38 = (float8)(x_p0[(uint)in6_26 + (uint)k_29]);
                sum6_0_17 = fma(x6_38, w0_31, sum6_0_17);
                float8 x7_39 = (float8)(x_p0[(uint)in7_27 + (uint)k_29]);
                sum7_0_19 = fma(x7_39, w0_31, sum7_0_19);
            }
            int to0_40 = (int)((uint)next_3 * 8u);
            vstore8((largest_float8(sum0_0_5 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to0_40)), 0, y_p4 + ((uint)to0_40));
            int to1_41 = (int)(((uint)next_3 + 1u) * 8u);
            vstore8((largest_float8(sum1_0_7 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to1_41)), 0, y_p4 + ((uint)to1_41));
            int to2_42 = (int)(((uint)next_3 + 2u) * 8u);
            vstore8((largest_float8(sum2_0_9 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to2_42)), 0, y_p4 + ((uint)to2_42));
            int to3_43 = (int)(((uint)next_3 + 3u) * 8u);
            vstore8((largest_float8(sum3_0_11 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to3_43)), 0, y_p4 + ((uint)to3_43));
            int to4_44 = (int)(((uint)next_3 + 4u) * 8u);
            vstore8((largest_float8(sum4_0_13 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to4_44)), 0, y_p4 + ((uint)to4_44));
            int to5_45 = (int)(((uint)next_3 + 5u) * 8u);
            vstore8((largest_float8(sum5_0_15 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to5_45)), 0, y_p4 + ((uint)to5_45));
            int to6_46 = (int)(((uint)next_3 + 6u) * 8u);
            vstore8((largest_float8(sum6_0_17 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to6_46)), 0, y_p4 + ((uint)to6_46));
            int to7_47 = (int)(((uint)next_3 + 7u) * 8u);
            vstore8((largest_float8(sum7_0_19 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to7_47)), 0, y_p4 + ((uint)to7_47));
        }
        next_3 = (int)((uint)next_3 + 8u);
    }
    if (((int)((uint)next_3 + 5u)) <= last_2) {
        /* tile5x1 */ {
            int out0_48 = (int)((uint)next_3 * 8u);
            float8 sum0_0_49 = (float8)(0x0.0p0f);
            int out1_50 = (int)(((uint)next_3 + 1u) * 8u);
            float8 sum1_0_51 = (float8)(0x0.0p0f);
            int out2_52 = (int)(((uint)next_3 + 2u) * 8u);
            float8 sum2_0_53 = (float8)(0x0.0p0f);
            int out3_54 = (int)(((uint)next_3 + 3u) * 8u);
            float8 sum3_0_55 = (float8)(0x0.0p0f);
            int out4_56 = (int)(((uint)next_3 + 4u) * 8u);
            float8 sum4_0_57 = (float8)(0x0.0p0f);
            int in0_58 = (int)((uint)next_3 * 8u);
            int in1_59 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_60 = (int)(((uint)next_3 + 2u) * 8u);
            int in3_61 = (int)(((uint)next_3 + 3u) * 8u);
            int in4_62 = (int)(((uint)next_3 + 4u) * 8u);
            int panel_63 = 0;
            for (int k_64 = 0, k_64_end = 3; k_64 < k_64_end; k_64 += 1) {
                int at_65 = (int)((uint)panel_63 + ((uint)k_64 * 8u));
                float8 w0_66 = vload8(0, w_p1 + ((uint)at_65));
                float8 x0_67 = (float8)(x_p0[(uint)in0_58 + (uint)k_64]);
                sum0_0_49 = fma(x0_67, w0_66, sum0_0_49);
                float8 x1_68 = (float8)(x_p0[(uint)in1_59 + (uint)k_64]);
                sum1_0_51 = fma(x1_68, w0_66, sum1_0_51);
                float8 x2_69 = (float8)(x_p0[(uint)in2_60 + (uint)k_64]);
                sum2_0_53 = fma(x2_69, w0_66, sum2_0_53);
                float8 x3_70 = (float8)(x_p0[(uint)in3_61 + (uint)k_64]);
                sum3_0_55 = fma(x3_70, w0_66, sum3_0_55);
                float8 x4_71 = (float8)(x_p0[(uint)in4_62 + (uint)k_64]);
                sum4_0_57 = fma(x4_71, w0_66, sum4_0_57);
            }
            int to0_72 = (int)((uint)next_3 * 8u);
            vstore8((largest_float8(sum0_0_49 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to0_72)), 0, y_p4 + ((uint)to0_72));
            int to1_73 = (int)(((uint)next_3 + 1u) * 8u);
            vstore8((largest_float8(sum1_0_51 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to1_73)), 0, y_p4 + ((uint)to1_73));
            int to2_74 = (int)(((uint)next_3 + 2u) * 8u);
            vstore8((largest_float8(sum2_0_53 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to2_74)), 0, y_p4 + ((uint)to2_74));
            int to3_75 = (int)(((uint)next_3 + 3u) * 8u);
            vstore8((largest_float8(sum3_0_55 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to3_75)), 0, y_p4 + ((uint)to3_75));
            int to4_76 = (int)(((uint)next_3 + 4u) * 8u);
            vstore8((largest_float8(sum4_0_57 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to4_76)), 0, y_p4 + ((uint)to4_76));
        }
        next_3 = (int)((uint)next_3 + 5u);
    }
    if (((int)((uint)next_3 + 4u)) <= last_2) {
        /* tile4x1 */ {
            int out0_77 = (int)((uint)next_3 * 8u);
            float8 sum0_0_78 = (float8)(0x0.0p0f);
            int out1_79 = (int)(((uint)next_3 + 1u) * 8u);
            float8 sum1_0_80 = (float8)(0x0.0p0f);
            int out2_81 = (int)(((uint)next_3 + 2u) * 8u);
            float8 sum2_0_82 = (float8)(0x0.0p0f);
            int out3_83 = (int)(((uint)next_3 + 3u) * 8u);
            float8 sum3_0_84 = (float8)(0x0.0p0f);
            int in0_85 = (int)((uint)next_3 * 8u);
            int in1_86 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_87 = (int)(((uint)next_3 + 2u) * 8u);
            int in3_88 = (int)(((uint)next_3 + 3u) * 8u);
            int panel_89 = 0;
            for (int k_90 = 0, k_90_end = 3; k_90 < k_90_end; k_90 += 1) {
                int at_91 = (int)((uint)panel_89 + ((uint)k_90 * 8u));
                float8 w0_92 = vload8(0, w_p1 + ((uint)at_91));
                float8 x0_93 = (float8)(x_p0[(uint)in0_85 + (uint)k_90]);
                sum0_0_78 = fma(x0_93, w0_92, sum0_0_78);
                float8 x1_94 = (float8)(x_p0[(uint)in1_86 + (uint)k_90]);
                sum1_0_80 = fma(x1_94, w0_92, sum1_0_80);
                float8 x2_95 = (float8)(x_p0[(uint)in2_87 + (uint)k_90]);
                sum2_0_82 = fma(x2_95, w0_92, sum2_0_82);
                float8 x3_96 = (float8)(x_p0[(uint)in3_88 + (uint)k_90]);
                sum3_0_84 = fma(x3_96, w0_92, sum3_0_84);
            }
            int to0_97 = (int)((uint)next_3 * 8u);
            vstore8((largest_float8(sum0_0_78 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to0_97)), 0, y_p4 + ((uint)to0_97));
            int to1_98 = (int)(((uint)next_3 + 1u) * 8u);
            vstore8((largest_float8(sum1_0_80 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to1_98)), 0, y_p4 + ((uint)to1_98));
            int to2_99 = (int)(((uint)next_3 + 2u) * 8u);
            vstore8((largest_float8(sum2_0_82 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to2_99)), 0, y_p4 + ((uint)to2_99));
            int to3_100 = (int)(((uint)next_3 + 3u) * 8u);
            vstore8((largest_float8(sum3_0_84 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to3_100)), 0, y_p4 + ((uint)to3_100));
        }
        next_3 = (int)((uint)next_3 + 4u);
    }
    if (((int)((uint)next_3 + 3u)) <= last_2) {
        /* tile3x1 */ {
            int out0_101 = (int)((uint)next_3 * 8u);
            float8 sum0_0_102 = (float8)(0x0.0p0f);
            int out1_103 = (int)(((uint)next_3 + 1u) * 8u);
            float8 sum1_0_104 = (float8)(0x0.0p0f);
            int out2_105 = (int)(((uint)next_3 + 2u) * 8u);
            float8 sum2_0_106 = (float8)(0x0.0p0f);
            int in0_107 = (int)((uint)next_3 * 8u);
            int in1_108 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_109 = (int)(((uint)next_3 + 2u) * 8u);
            int panel_110 = 0;
            for (int k_111 = 0, k_111_end = 3; k_111 < k_111_end; k_111 += 1) {
                int at_112 = (int)((uint)panel_110 + ((uint)k_111 * 8u));
                float8 w0_113 = vload8(0, w_p1 + ((uint)at_112));
                float8 x0_114 = (float8)(x_p0[(uint)in0_107 + (uint)k_111]);
                sum0_0_102 = fma(x0_114, w0_113, sum0_0_102);
                float8 x1_115 = (float8)(x_p0[(uint)in1_108 + (uint)k_111]);
                sum1_0_104 = fma(x1_115, w0_113, sum1_0_104);
                float8 x2_116 = (float8)(x_p0[(uint)in2_109 + (uint)k_111]);
                sum2_0_106 = fma(x2_116, w0_113, sum2_0_106);
            }
            int to0_117 = (int)((uint)next_3 * 8u);
            vstore8((largest_float8(sum0_0_102 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to0_117)), 0, y_p4 + ((uint)to0_117));
            int to1_118 = (int)(((uint)next_3 + 1u) * 8u);
            vstore8((largest_float8(sum1_0_104 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to1_118)), 0, y_p4 + ((uint)to1_118));
            int to2_119 = (int)(((uint)next_3 + 2u) * 8u);
            vstore8((largest_float8(sum2_0_106 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to2_119)), 0, y_p4 + ((uint)to2_119));
        }
        next_3 = (int)((uint)next_3 + 3u);
    }
    if (((int)((uint)next_3 + 2u)) <= last_2) {
        /* tile2x1 */ {
            int out0_120 = (int)((uint)next_3 * 8u);
            float8 sum0_0_121 = (float8)(0x0.0p0f);
            int out1_122 = (int)(((uint)next_3 + 1u) * 8u);
            float8 sum1_0_123 = (float8)(0x0.0p0f);
            int in0_124 = (int)((uint)next_3 * 8u);
            int in1_125 = (int)(((uint)next_3 + 1u) * 8u);
            int panel_126 = 0;
            for (int k_127 = 0, k_127_end = 3; k_127 < k_127_end; k_127 += 1) {
                int at_128 = (int)((uint)panel_126 + ((uint)k_127 * 8u));
                float8 w0_129 = vload8(0, w_p1 + ((uint)at_128));
                float8 x0_130 = (float8)(x_p0[(uint)in0_124 + (uint)k_127]);
                sum0_0_121 = fma(x0_130, w0_129, sum0_0_121);
                float8 x1_131 = (float8)(x_p0[(uint)in1_125 + (uint)k_127]);
                sum1_0_123 = fma(x1_131, w0_129, sum1_0_123);
            }
            int to0_132 = (int)((uint)next_3 * 8u);
            vstore8((largest_float8(sum0_0_121 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to0_132)), 0, y_p4 + ((uint)to0_132));
            int to1_133 = (int)(((uint)next_3 + 1u) * 8u);
            vstore8((largest_float8(sum1_0_123 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to1_133)), 0, y_p4 + ((uint)to1_133));
        }
        next_3 = (int)((uint)next_3 + 2u);
    }
    if (((int)((uint)next_3 + 1u)) <= last_2) {
        /* tile1x1 */ {
            int out0_134 = (int)((uint)next_3 * 8u);
            float8 sum0_0_135 = (float8)(0x0.0p0f);
            int in0_136 = (int)((uint)next_3 * 8u);
            int panel_137 = 0;
            for (int k_138 = 0, k_138_end = 3; k_138 < k_138_end; k_138 += 1) {
                int at_139 = (int)((uint)panel_137 + ((uint)k_138 * 8u));
                float8 w0_140 = vload8(0, w_p1 + ((uint)at_139));
                float8 x0_141 = (float8)(x_p0[(uint)in0_136 + (uint)k_138]);
                sum0_0_135 = fma(x0_141, w0_140, sum0_0_135);
            }
            int to0_142 = (int)((uint)next_3 * 8u);
            vstore8((largest_float8(sum0_0_135 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)to0_142)), 0, y_p4 + ((uint)to0_142));
        }
        next_3 = (int)((uint)next_3 + 1u);
    }
}
