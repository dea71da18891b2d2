package dev.scantling.tests.onnx;

/** What the page on ONNX says of files with sparse operators. */
final class DomainTable {
    static final String TEXT = """

            ## Sparse networks: the domain `dev.scantling`

            `convert --dialect scantling` writes any program, and `SparseImport` reads it back as it was: nodes, names and types in their order.
            A node is an operator of ours, version 1 of the domain. Its attributes are texts in the form that graphs in text have (3, 3x1x3 along x,
            y, z; lists joined by +), left out where they have their usual value; flags are 1. The attribute `types` holds the types of the
            results, and the denotation of a port's type its own: a coordinate set is int32 `[rows, 4]` (batch, x, y, z). Initialisers are
            float32, for `parameter` nodes alone. `Identity` of ONNX names an output that needs it.

            | operators | operands | attributes |
            |---|---|---|
            | parameter | an initialiser | key |
            | linear, conv, conv_transpose | x, weight, [bias], [residual] | bias, residual, residual_behind, activation; of conv and conv_transpose also the grid: batch, extents, size, stride, dilation, padding, padding_end, groups |
            | batch_norm | x, gamma, beta, mean, variance | epsilon |
            | layer_norm | x, gamma, beta | epsilon |
            | activate | x | function |
            | add | two or more | activation |
            | subtract, multiply, concat | as named |  |
            | repeat | x | times |
            | slice | x | from, to |
            | quantize | x | scale, to |
            | convert | x | to |
            | pool | x | the grid, pooling |
            | conv_weight_gradient | x, gradient | the grid |
            | map, combine | one, two | function |
            | select | condition, yes, no |  |
            | rearrange | x | offset, extents, strides, columns |
            | reduce | x | reduction |
            | running_sum | x |  |
            | extremes | x | count, largest |
            | mat_mul | a, b | batch |
            | take | x, index |  |
            | scatter | x, index, updates | rule |
            | rescale | x, bias, factors | offset, lowest, highest |
            | add_rescaled | two | left, right, total, lowest, highest |
            | fixed_softmax | x | step |
            | scale_points | points | multiply, divide |
            | voxelize | points |  |
            | output_coords, expand_coords | coordinates | the kernel: size, stride, dilation, padding, submanifold, shape, offsets, convention |
            | kernel_map | coordinates in, out | the kernel |
            | reverse_map | map |  |
            | sort_map | map | ranges, block |
            | combine_coords | two sets | operation |
            | crop_coords | coordinates | from, to |
            | prune_coords | coordinates, mask |  |
            | grid_coords | none | batch, origin, extents, stride |
            | grid_map | coordinates | batch, origin, extents |
            | sample_rows | coordinates | samples |
            | group_points | points, coordinates | absent |
            | trilinear | points, coordinates | nearest |
            | sparse_conv | map, x, weight, [bias], [residual] | groups, bias, residual, residual_behind, activation |
            | quantized_conv | map, x, weight, scale, [bias], [residual] | bias, residual, residual_behind, activation |
            | map_pool, scatter_pool, sample_pool | x and a map or groups | pooling |
            | sample_broadcast, gather_rows, interpolate | x and rows |  |
            | sample_norm | x, gamma, beta, start, count | groups, epsilon |
            | grid_positions | points | clouds, resolution, normalized |
            | group_cells, grid_corners | positions | clouds, resolution |
            | farthest_points | points | clouds, samples |
            | farthest_rows | distances | clouds, samples |
            | ball_query | points, centres | clouds, neighbours, radius, least |
            | neighbours | points, centres | clouds, neighbours, radius |
            | nearest_points | points, centres | clouds |
            | feature_neighbours | features | clouds, neighbours |
            | normals | points, neighbours | clouds, x, y, z |
            | inliers | distances | clouds, deviations |
            | points_in_boxes | points, boxes | clouds |
            | box_query | points, boxes | clouds, neighbours |
            | box_overlaps | two sets of boxes | clouds, measure |
            | keep_boxes | boxes, scores | clouds, most, measure, threshold |

            ## Sparse networks: the dialect of spconv

            `convert --dialect spconv` writes, and `SparseImport` reads, what NVIDIA's exporters make of encoders of spconv: opset 11, float16, one
            input, the features of the voxels, whose coordinates the file does not have; a program has them as its input `coords`. We write axes as z,
            y, x; files with `format` xyz are read too. All is computed in float32.

            | node | read | not read, or refused |
            |---|---|---|
            | `SparseConvolution` | ndim (3), input_spatial_shape and output_spatial_shape (which must agree with the rest), in_channels, out_channels, kernel_size, stride, dilation, padding (implied where subm), subm, inverse (by its rulebook), transposed, output_padding, groups, rulebook, activation None or ReLU, precision and output_precision fp16 or fp32 | output_bound, input_shape, output_shape and dynamic ranges are not looked at; precision int8 and other activations are refused |
            | `Add`, `Relu` | on features of one level | precision int8 |
            | `ScatterDense` | input_spatial_shape, format, output_shape | |
            | `Transpose`, `Reshape` | of the dense volume, numbers in `dims` | |

            Written are kernels of the convention spconv over levels whose spatial shape the graph states, sums, ReLU, and the volume; batch norms
            must be folded. Everything else is refused with the name of its node.
            """;

    private DomainTable() {}
}
