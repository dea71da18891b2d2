/** Shared vocabulary: types, operators, graphs, passes, schedules, and the interpreter that defines every operator. */
@org.jspecify.annotations.NullMarked
module dev.scantling.ir {
    requires static transitive org.jspecify;

    exports dev.scantling.ir;
    exports dev.scantling.ir.check;
    exports dev.scantling.ir.geometry;
    exports dev.scantling.ir.interp;
    exports dev.scantling.ir.pass;
    exports dev.scantling.ir.schedule;
    exports dev.scantling.ir.text;
}
