package io.doorstep.it.server;

/**
 * What a server that is here for minutes compiles. The optimizing compiler would take half of what
 * the server does; without it the keys of a realm take seconds and a signature twenty milliseconds.
 * So it is for arithmetic and ciphers alone, and what is called often goes to the other one soon.
 */
final class SparingCompiler {
  /** Seen from the directory in which tests run. */
  private static final String DIRECTIVES = "src/test/jvm/compiler-directives.json";

  private SparingCompiler() {}

  /** For the JVM; a container has no file of ours. */
  static String options() {
    return Settings.useContainer()
        ? "-XX:TieredStopAtLevel=1"
        : String.join(
            " ",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:CompilerDirectivesFile=" + DIRECTIVES,
            "-XX:Tier4InvocationThreshold=500",
            "-XX:Tier4MinInvocationThreshold=200",
            "-XX:Tier4CompileThreshold=1000",
            "-XX:Tier4BackEdgeThreshold=5000");
  }
}
