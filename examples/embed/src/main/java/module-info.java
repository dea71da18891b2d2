/** Uses Scantling from a module; the class path works as well. */
module example.embed {
    requires dev.scantling.engine;
}
