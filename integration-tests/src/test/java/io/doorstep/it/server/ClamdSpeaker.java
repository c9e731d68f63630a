package io.doorstep.it.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Speaks {@code INSTREAM} as clamd(8) has it. */
final class ClamdSpeaker implements MalwareDaemon {
  private static final String COMMAND = "zINSTREAM\0";

  private final ServerSocket server;

  private ClamdSpeaker(ServerSocket server) {
    this.server = server;
  }

  static ClamdSpeaker listen() throws IOException {
    ClamdSpeaker speaker =
        new ClamdSpeaker(new ServerSocket(PORT, 50, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(speaker::serve, "clamd");
    thread.setDaemon(true);
    thread.start();
    return speaker;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          DataInputStream in = new DataInputStream(socket.getInputStream());
          OutputStream out = socket.getOutputStream()) {
        answer(in, out);
      } catch (SocketException e) {
        // closed, by us or by the caller
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void answer(DataInputStream in, OutputStream out) throws IOException {
    String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
    if (!command.equals(COMMAND)) {
      out.write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      file.write(in.readNBytes(length));
    }
    boolean found = file.toString(StandardCharsets.ISO_8859_1).contains(SIGNATURE);
    String verdict = found ? "stream: Doorstep.Test.UNOFFICIAL FOUND\0" : "stream: OK\0";
    out.write(verdict.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
