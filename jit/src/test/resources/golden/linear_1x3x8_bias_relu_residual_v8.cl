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
            int in0_4 = (int)((uint)next_3 * 8u);
            int in1_5 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_6 = (int)(((uint)next_3 + 2u) * 8u);
            int in3_7 = (int)(((uint)next_3 + 3u) * 8u);
            int in4_8 = (int)(((uint)next_3 + 4u) * 8u);
            int in5_9 = (int)(((uint)next_3 + 5u) * 8u);
            int in6_10 = (int)(((uint)next_3 + 6u) * 8u);
            int in7_11 = (int)(((uint)next_3 + 7u) * 8u);
            int out0_12 = (int)((uint)next_3 * 8u);
            int out1_13 = (int)(((uint)next_3 + 1u) * 8u);
            int out2_14 = (int)(((uint)next_3 + 2u) * 8u);
            int out3_15 = (int)(((uint)next_3 + 3u) * 8u);
            int out4_16 = (int)(((uint)next_3 + 4u) * 8u);
            int out5_17 = (int)(((uint)next_3 + 5u) * 8u);
            int out6_18 = (int)(((uint)next_3 + 6u) * 8u);
            int out7_19 = (int)(((uint)next_3 + 7u) * 8u);
            int panel_20 = 0;
            float8 sum0_0_21 = (float8)(0x0.0p0f);
            float8 sum1_0_22 = (float8)(0x0.0p0f);
            float8 sum2_0_23 = (float8)(0x0.0p0f);
            float8 sum3_0_24 = (float8)(0x0.0p0f);
            float8 sum4_0_25 = (float8)(0x0.0p0f);
            float8 sum5_0_26 = (float8)(0x0.0p0f);
            float8 sum6_0_27 = (float8)(0x0.0p0f);
            float8 sum7_0_28 = (float8)(0x0.0p0f);
            for (int k_29 = 0, k_29_end = 3; k_29 < k_29_end; k_29 += 1) {
                int at_30 = (int)((uint)panel_20 + ((uint)k_29 * 8u));
                float8 w0_31 = vload8(0, w_p1 + ((uint)at_30));
                float8 x0_32 = (float8)(x_p0[(uint)in0_4 + (uint)k_29]);
                sum0_0_21 = fma(x0_32, w0_31, sum0_0_21);
                float8 x1_33 = (float8)(x_p0[(uint)in1_5 + (uint)k_29]);
                sum1_0_22 = fma(x1_33, w0_31, sum1_0_22);
                float8 x2_34 = (float8)(x_p0[(uint)in2_6 + (uint)k_29]);
                sum2_0_23 = fma(x2_34, w0_31, sum2_0_23);
                float8 x3_35 = (float8)(x_p0[(uint)in3_7 + (uint)k_29]);
                sum3_0_24 = fma(x3_35, w0_31, sum3_0_24);
                float8 x4_36 = (float8)(x_p0[(uint)in4_8 + (uint)k_29]);
                sum4_0_25 = fma(x4_36, w0_31, sum4_0_25);
                float8 x5_37 = (float8)(x_p0[(uint)in5_9 + (uint)k_29]);
                sum5_0_26 = fma(x5_37, w0_31, sum5_0_26);
                float8 x6_38 = (float8)(x_p0[(uint)in6_10 + (uint)k_29]);
                sum6_0_27 = fma(x6_38, w0_31, sum6_0_27);
                float8 x7_39 = (float8)(x_p0[(uint)in7_11 + (uint)k_29]);
                sum7_0_28 = fma(x7_39, w0_31, sum7_0_28);
            }
            vstore8((largest_float8(sum0_0_21 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out0_12)), 0, y_p4 + ((uint)out0_12));
            vstore8((largest_float8(sum1_0_22 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out1_13)), 0, y_p4 + ((uint)out1_13));
            vstore8((largest_float8(sum2_0_23 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out2_14)), 0, y_p4 + ((uint)out2_14));
            vstore8((largest_float8(sum3_0_24 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out3_15)), 0, y_p4 + ((uint)out3_15));
            vstore8((largest_float8(sum4_0_25 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out4_16)), 0, y_p4 + ((uint)out4_16));
            vstore8((largest_float8(sum5_0_26 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out5_17)), 0, y_p4 + ((uint)out5_17));
            vstore8((largest_float8(sum6_0_27 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out6_18)), 0, y_p4 + ((uint)out6_18));
            vstore8((largest_float8(sum7_0_28 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out7_19)), 0, y_p4 + ((uint)out7_19));
        }
        next_3 = (int)((uint)next_3 + 8u);
    }
    if (((int)((uint)next_3 + 5u)) <= last_2) {
        /* tile5x1 */ {
            int in0_40 = (int)((uint)next_3 * 8u);
            int in1_41 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_42 = (int)(((uint)next_3 + 2u) * 8u);
            int in3_43 = (int)(((uint)next_3 + 3u) * 8u);
            int in4_44 = (int)(((uint)next_3 + 4u) * 8u);
            int out0_45 = (int)((uint)next_3 * 8u);
            int out1_46 = (int)(((uint)next_3 + 1u) * 8u);
            int out2_47 = (int)(((uint)next_3 + 2u) * 8u);
            int out3_48 = (int)(((uint)next_3 + 3u) * 8u);
            int out4_49 = (int)(((uint)next_3 + 4u) * 8u);
            int panel_50 = 0;
            float8 sum0_0_51 = (float8)(0x0.0p0f);
            float8 sum1_0_52 = (float8)(0x0.0p0f);
            float8 sum2_0_53 = (float8)(0x0.0p0f);
            float8 sum3_0_54 = (float8)(0x0.0p0f);
            float8 sum4_0_55 = (float8)(0x0.0p0f);
            for (int k_56 = 0, k_56_end = 3; k_56 < k_56_end; k_56 += 1) {
                int at_57 = (int)((uint)panel_50 + ((uint)k_56 * 8u));
                float8 w0_58 = vload8(0, w_p1 + ((uint)at_57));
                float8 x0_59 = (float8)(x_p0[(uint)in0_40 + (uint)k_56]);
                sum0_0_51 = fma(x0_59, w0_58, sum0_0_51);
                float8 x1_60 = (float8)(x_p0[(uint)in1_41 + (uint)k_56]);
                sum1_0_52 = fma(x1_60, w0_58, sum1_0_52);
                float8 x2_61 = (float8)(x_p0[(uint)in2_42 + (uint)k_56]);
                sum2_0_53 = fma(x2_61, w0_58, sum2_0_53);
                float8 x3_62 = (float8)(x_p0[(uint)in3_43 + (uint)k_56]);
                sum3_0_54 = fma(x3_62, w0_58, sum3_0_54);
                float8 x4_63 = (float8)(x_p0[(uint)in4_44 + (uint)k_56]);
                sum4_0_55 = fma(x4_63, w0_58, sum4_0_55);
            }
            vstore8((largest_float8(sum0_0_51 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out0_45)), 0, y_p4 + ((uint)out0_45));
            vstore8((largest_float8(sum1_0_52 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out1_46)), 0, y_p4 + ((uint)out1_46));
            vstore8((largest_float8(sum2_0_53 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out2_47)), 0, y_p4 + ((uint)out2_47));
            vstore8((largest_float8(sum3_0_54 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out3_48)), 0, y_p4 + ((uint)out3_48));
            vstore8((largest_float8(sum4_0_55 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out4_49)), 0, y_p4 + ((uint)out4_49));
        }
        next_3 = (int)((uint)next_3 + 5u);
    }
    if (((int)((uint)next_3 + 4u)) <= last_2) {
        /* tile4x1 */ {
            int in0_64 = (int)((uint)next_3 * 8u);
            int in1_65 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_66 = (int)(((uint)next_3 + 2u) * 8u);
            int in3_67 = (int)(((uint)next_3 + 3u) * 8u);
            int out0_68 = (int)((uint)next_3 * 8u);
            int out1_69 = (int)(((uint)next_3 + 1u) * 8u);
            int out2_70 = (int)(((uint)next_3 + 2u) * 8u);
            int out3_71 = (int)(((uint)next_3 + 3u) * 8u);
            int panel_72 = 0;
            float8 sum0_0_73 = (float8)(0x0.0p0f);
            float8 sum1_0_74 = (float8)(0x0.0p0f);
            float8 sum2_0_75 = (float8)(0x0.0p0f);
            float8 sum3_0_76 = (float8)(0x0.0p0f);
            for (int k_77 = 0, k_77_end = 3; k_77 < k_77_end; k_77 += 1) {
                int at_78 = (int)((uint)panel_72 + ((uint)k_77 * 8u));
                float8 w0_79 = vload8(0, w_p1 + ((uint)at_78));
                float8 x0_80 = (float8)(x_p0[(uint)in0_64 + (uint)k_77]);
                sum0_0_73 = fma(x0_80, w0_79, sum0_0_73);
                float8 x1_81 = (float8)(x_p0[(uint)in1_65 + (uint)k_77]);
                sum1_0_74 = fma(x1_81, w0_79, sum1_0_74);
                float8 x2_82 = (float8)(x_p0[(uint)in2_66 + (uint)k_77]);
                sum2_0_75 = fma(x2_82, w0_79, sum2_0_75);
                float8 x3_83 = (float8)(x_p0[(uint)in3_67 + (uint)k_77]);
                sum3_0_76 = fma(x3_83, w0_79, sum3_0_76);
            }
            vstore8((largest_float8(sum0_0_73 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out0_68)), 0, y_p4 + ((uint)out0_68));
            vstore8((largest_float8(sum1_0_74 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out1_69)), 0, y_p4 + ((uint)out1_69));
            vstore8((largest_float8(sum2_0_75 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out2_70)), 0, y_p4 + ((uint)out2_70));
            vstore8((largest_float8(sum3_0_76 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out3_71)), 0, y_p4 + ((uint)out3_71));
        }
        next_3 = (int)((uint)next_3 + 4u);
    }
    if (((int)((uint)next_3 + 3u)) <= last_2) {
        /* tile3x1 */ {
            int in0_84 = (int)((uint)next_3 * 8u);
            int in1_85 = (int)(((uint)next_3 + 1u) * 8u);
            int in2_86 = (int)(((uint)next_3 + 2u) * 8u);
            int out0_87 = (int)((uint)next_3 * 8u);
            int out1_88 = (int)(((uint)next_3 + 1u) * 8u);
            int out2_89 = (int)(((uint)next_3 + 2u) * 8u);
            int panel_90 = 0;
            float8 sum0_0_91 = (float8)(0x0.0p0f);
            float8 sum1_0_92 = (float8)(0x0.0p0f);
            float8 sum2_0_93 = (float8)(0x0.0p0f);
            for (int k_94 = 0, k_94_end = 3; k_94 < k_94_end; k_94 += 1) {
                int at_95 = (int)((uint)panel_90 + ((uint)k_94 * 8u));
                float8 w0_96 = vload8(0, w_p1 + ((uint)at_95));
                float8 x0_97 = (float8)(x_p0[(uint)in0_84 + (uint)k_94]);
                sum0_0_91 = fma(x0_97, w0_96, sum0_0_91);
                float8 x1_98 = (float8)(x_p0[(uint)in1_85 + (uint)k_94]);
                sum1_0_92 = fma(x1_98, w0_96, sum1_0_92);
                float8 x2_99 = (float8)(x_p0[(uint)in2_86 + (uint)k_94]);
                sum2_0_93 = fma(x2_99, w0_96, sum2_0_93);
            }
            vstore8((largest_float8(sum0_0_91 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out0_87)), 0, y_p4 + ((uint)out0_87));
            vstore8((largest_float8(sum1_0_92 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out1_88)), 0, y_p4 + ((uint)out1_88));
            vstore8((largest_float8(sum2_0_93 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out2_89)), 0, y_p4 + ((uint)out2_89));
        }
        next_3 = (int)((uint)next_3 + 3u);
    }
    if (((int)((uint)next_3 + 2u)) <= last_2) {
        /* tile2x1 */ {
            int in0_100 = (int)((uint)next_3 * 8u);
            int in1_101 = (int)(((uint)next_3 + 1u) * 8u);
            int out0_102 = (int)((uint)next_3 * 8u);
            int out1_103 = (int)(((uint)next_3 + 1u) * 8u);
            int panel_104 = 0;
            float8 sum0_0_105 = (float8)(0x0.0p0f);
            float8 sum1_0_106 = (float8)(0x0.0p0f);
            for (int k_107 = 0, k_107_end = 3; k_107 < k_107_end; k_107 += 1) {
                int at_108 = (int)((uint)panel_104 + ((uint)k_107 * 8u));
                float8 w0_109 = vload8(0, w_p1 + ((uint)at_108));
                float8 x0_110 = (float8)(x_p0[(uint)in0_100 + (uint)k_107]);
                sum0_0_105 = fma(x0_110, w0_109, sum0_0_105);
                float8 x1_111 = (float8)(x_p0[(uint)in1_101 + (uint)k_107]);
                sum1_0_106 = fma(x1_111, w0_109, sum1_0_106);
            }
            vstore8((largest_float8(sum0_0_105 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out0_102)), 0, y_p4 + ((uint)out0_102));
            vstore8((largest_float8(sum1_0_106 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out1_103)), 0, y_p4 + ((uint)out1_103));
        }
        next_3 = (int)((uint)next_3 + 2u);
    }
    if (((int)((uint)next_3 + 1u)) <= last_2) {
        /* tile1x1 */ {
            int in0_112 = (int)((uint)next_3 * 8u);
            int out0_113 = (int)((uint)next_3 * 8u);
            int panel_114 = 0;
            float8 sum0_0_115 = (float8)(0x0.0p0f);
            for (int k_116 = 0, k_116_end = 3; k_116 < k_116_end; k_116 += 1) {
                int at_117 = (int)((uint)panel_114 + ((uint)k_116 * 8u));
                float8 w0_118 = vload8(0, w_p1 + ((uint)at_117));
                float8 x0_119 = (float8)(x_p0[(uint)in0_112 + (uint)k_116]);
                sum0_0_115 = fma(x0_119, w0_118, sum0_0_115);
            }
            vstore8((largest_float8(sum0_0_115 + vload8(0, bias_p2 + (0u)), (float8)(0x0.0p0f))) + vload8(0, residual_p3 + ((uint)out0_113)), 0, y_p4 + ((uint)out0_113));
        }
        next_3 = (int)((uint)next_3 + 1u);
    }
}
