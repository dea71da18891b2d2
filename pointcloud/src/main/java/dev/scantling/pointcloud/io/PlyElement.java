package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of item in a PLY file: its vertices, or its faces. Immutable.
 *
 * @param count number of items
 */
public record PlyElement(String name, int count, List<PlyProperty> properties) {
    /**
     * Checks the properties.
     *
     * @throws InvalidInput if a name occurs twice or a property has another number of items
     */
    public PlyElement {
        properties = List.copyOf(properties);
        Set<String> names = new HashSet<>();
        for (PlyProperty property : properties) {
            if (property.size() != count || !names.add(property.name())) {
                throw new InvalidInput("element '" + name + "', property '" + property.name()
                        + (property.size() == count
                                ? "' occurs twice; rename one"
                                : "' has " + property.size() + " items, not " + count));
            }
        }
    }

    /** The numbers of each item as a cloud; lists are left out. */
    PointCloud cloud() {
        List<Column> columns = properties.stream()
                .filter(PlyProperty.Scalar.class::isInstance)
                .map(property -> ((PlyProperty.Scalar) property).column())
                .toList();
        return Records.cloud("element '" + name + "'", columns);
    }

    /** The columns of a cloud as an element. */
    static PlyElement of(String name, PointCloud cloud) {
        List<PlyProperty> properties = cloud.columns().stream()
                .<PlyProperty>map(PlyProperty.Scalar::new)
                .toList();
        return new PlyElement(name, cloud.size(), properties);
    }
}
