package dev.scantling.pointcloud.sim;

import java.util.ArrayList;
import java.util.List;

/** Furnishes a street: houses and fences, trees and poles on both sides, parked and moving cars, people. */
final class SceneBuilder {
    private static final double REACH = 95;
    /** People and parked cars keep about this far from the sensor, so that none fills half the view. */
    private static final double CLEARANCE = 7;

    private final Street street;
    private final Dice dice;
    private final List<Thing> things = new ArrayList<>();
    private int instances;
    private int rolls;

    private SceneBuilder(Street street, Dice dice) {
        this.street = street;
        this.dice = dice;
    }

    static Scene build(double sensorHeight, Dice dice) {
        Street street = new Street(sensorHeight, dice.between(0, -0.0012, 0.0012), dice.between(1, 0, 500));
        SceneBuilder builder = new SceneBuilder(street, dice.at(2));
        for (int side = -1; side <= 1; side += 2) {
            builder.houses(side);
            builder.trees(side);
            builder.poles(side);
            builder.parkedCars(side);
            builder.people(side);
        }
        builder.traffic();
        return new Scene(street, builder.things);
    }

    private void houses(int side) {
        for (double x = -REACH; x < REACH; ) {
            double length = roll(8, 18);
            double depth = roll(8, 12);
            double front = roll(10, 14);
            Vec3 half = new Vec3(length / 2, depth / 2, roll(2.6, 6.5));
            box(x + half.x(), side * (front + half.y()), half, Material.FACADE);
            frontGarden(x + half.x(), side, half.x());
            double gap = roll(2, 12);
            bush(x + length + gap / 2, side * (front + roll(0, 8)), roll(0.2, 0.5) * gap);
            x += length + gap;
        }
    }

    /** A fence, a hedge or nothing along the sidewalk. */
    private void frontGarden(double x, int side, double halfLength) {
        double aside = side * (Street.SIDEWALK_EDGE + 0.6);
        double choice = roll(0, 1);
        if (choice < 0.3) {
            box(x, aside, new Vec3(halfLength, 0.04, 0.55), Material.PLANKS);
        } else if (choice < 0.65) {
            box(x, aside, new Vec3(halfLength, 0.35, roll(0.35, 0.75)), Material.LEAVES);
        }
    }

    private void bush(double x, double aside, double radius) {
        Vec3 foot = street.place(x, aside);
        add(new Solid.Sphere(foot.plus(new Vec3(0, 0, 0.5 * radius)), radius), Material.LEAVES, 0);
    }

    private void trees(int side) {
        for (double x = -REACH + roll(0, 9); x < REACH; x += roll(9, 20)) {
            Vec3 foot = street.place(x, side * roll(Street.SIDEWALK_EDGE + 1, Street.SIDEWALK_EDGE + 2.2));
            double trunk = roll(1.5, 2.6);
            double crown = roll(1.4, 2.6);
            add(new Solid.Cylinder(foot, roll(0.12, 0.28), trunk + 0.5), Material.BARK, 0);
            add(new Solid.Sphere(foot.plus(new Vec3(0, 0, trunk + crown * 0.75)), crown), Material.LEAVES, 0);
            bush(x + roll(2, 5), side * roll(8.4, 9.4), roll(0.5, 1));
        }
    }

    private void poles(int side) {
        for (double x = -REACH + roll(0, 20); x < REACH; x += roll(16, 30)) {
            double aside = side * (Street.ROAD_EDGE + 0.5);
            Vec3 foot = street.place(x, aside);
            boolean isLamp = roll(0, 1) < 0.5;
            double height = isLamp ? roll(6, 8) : 2.6;
            add(new Solid.Cylinder(foot, isLamp ? 0.11 : 0.05, height), Material.METAL, 0);
            if (!isLamp) {
                Vec3 centre = foot.plus(new Vec3(0, 0, height));
                add(new Solid.Box(centre, new Vec3(0.03, 0.35, 0.35), street.heading(x)), Material.REFLECTOR, 0);
            }
        }
    }

    private void parkedCars(int side) {
        for (double x = -REACH / 2 + roll(0, 8); x < REACH / 2; x += roll(5.8, 16)) {
            if (Math.abs(x) > CLEARANCE) {
                car(x, side * (Street.ROAD_EDGE - 0.75));
            }
        }
    }

    private void traffic() {
        for (double x = roll(14, 22); x < REACH; x += roll(18, 40)) {
            car(x, -1.7);
            car(-x - roll(0, 9), 1.4);
        }
    }

    /** A body and a cabin on it. */
    private void car(double x, double aside) {
        instances++;
        Vec3 foot = street.place(x, aside);
        double length = roll(3.9, 4.7);
        double body = roll(0.75, 0.9);
        double cabin = roll(0.55, 0.7);
        Heading heading = street.heading(x);
        Vec3 bodyCentre = foot.plus(new Vec3(0, 0, 0.2 + body / 2));
        Vec3 cabinCentre = foot.plus(new Vec3(-0.2, 0, 0.2 + body + cabin / 2));
        add(new Solid.Box(bodyCentre, new Vec3(length / 2, 0.88, body / 2), heading), Material.CAR_BODY, instances);
        add(
                new Solid.Box(cabinCentre, new Vec3(length / 3.6, 0.75, cabin / 2), heading),
                Material.CAR_GLASS,
                instances);
    }

    private void people(int side) {
        for (double x = -40 + roll(0, 10); x < 40; x += roll(7, 18)) {
            instances++;
            Vec3 foot = street.place(
                    Math.abs(x) < 3 ? x + CLEARANCE : x,
                    side * roll(Street.ROAD_EDGE + 0.9, Street.SIDEWALK_EDGE - 0.4));
            double height = roll(1.5, 1.9);
            add(new Solid.Cylinder(foot, roll(0.18, 0.26), height - 0.25), Material.CLOTH, instances);
            add(new Solid.Sphere(foot.plus(new Vec3(0, 0, height - 0.13)), 0.13), Material.CLOTH, instances);
        }
    }

    /** A box that stands on the ground beside the street. */
    private void box(double x, double aside, Vec3 half, Material material) {
        Vec3 centre = street.place(x, aside).plus(new Vec3(0, 0, half.z()));
        add(new Solid.Box(centre, half, street.heading(x)), material, 0);
    }

    private void add(Solid solid, Material material, int instance) {
        things.add(new Thing(solid, material, instance));
    }

    private double roll(double low, double high) {
        return dice.between(rolls++, low, high);
    }
}
