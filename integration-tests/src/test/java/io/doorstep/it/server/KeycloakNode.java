package io.doorstep.it.server;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** One process (or container) of a server. */
public interface KeycloakNode {

  /** Where people and apps come in. */
  URI url();

  /** Where health and metrics are. */
  URI managementUrl();

  ServerLog log();

  /** Lines of a log file that the node writes by itself, such as {@code auth.log}. */
  List<String> moduleLog(String fileName);

  /** The node's processes on this machine; none if it runs in a container. */
  Stream<ProcessHandle> processes();

  /** Ends the node at once, as a power cut would: nothing is flushed, nobody is told. */
  void kill();

  /** Starts the node again after {@link #kill()}, with its data, and waits until it is ready. */
  void restart();
}
