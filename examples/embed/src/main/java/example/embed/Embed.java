package example.embed;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.Program;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.SemanticKitti;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.sim.LidarSimulator;

/** Labels a simulated scan with MinkUNet and counts the voxels of each class. */
public final class Embed {
    public static void main(String[] args) {
        PointCloud scan = new LidarSimulator().scan(1); // or KittiReader.read(Path.of("000000.bin"))
        Voxels voxels = Voxelizer.spvnas(0.05).voxelize(scan);
        float[] feats = scan.rows(voxels.firstPoint()).matrix("x", "y", "z", "intensity");
        Network network = Zoo.parse("minkunet@0.5");
        Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "seed:1"));
        try (Engine engine = Engine.open();
                CompiledModel model = engine.compile(program);
                Session session = model.openSession()) {
            session.run(new Inputs().put("coords", voxels.coords()).put("feats", feats));
            float[] logits = session.output("logits").floats();
            int classes = session.output("logits").columns();
            int[] histogram = new int[classes];
            for (int row = 0; row < voxels.count(); row++) {
                int best = 0;
                for (int c = 1; c < classes; c++) {
                    best = logits[row * classes + c] > logits[row * classes + best] ? c : best;
                }
                histogram[best]++;
            }
            for (int c = 0; c < classes; c++) {
                System.out.println(SemanticKitti.ofTrainId(c).text() + " " + histogram[c]);
            }
        }
    }
}
