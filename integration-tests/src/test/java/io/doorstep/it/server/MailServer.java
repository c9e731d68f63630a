package io.doorstep.it.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.awaitility.Awaitility;

/** A mail server on a free port that keeps everything it gets. */
public final class MailServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final GreenMail greenMail;

  private MailServer(GreenMail greenMail) {
    this.greenMail = greenMail;
  }

  public static MailServer start() {
    GreenMail greenMail =
        new GreenMail(new ServerSetup(0, HostMachine.bindAddress(), ServerSetup.PROTOCOL_SMTP));
    greenMail.start();
    return new MailServer(greenMail);
  }

  /** What a realm's {@code smtpServer} has to say to send its mail here. */
  public Map<String, String> realmSettings() {
    return Map.of(
        "host",
        HostMachine.nameForKeycloak(),
        "port",
        Integer.toString(greenMail.getSmtp().getPort()),
        "from",
        "no-reply@doorstep.example",
        "fromDisplayName",
        "Doorstep");
  }

  /** Everything sent to an address so far, oldest first. */
  public List<MimeMessage> messages(String to) {
    return Arrays.stream(greenMail.getReceivedMessagesForDomain(to)).toList();
  }

  /** The newest message to an address, once there are that many. */
  public MimeMessage await(String to, int count) {
    List<MimeMessage> messages =
        Awaitility.await("mail to " + to)
            .atMost(PATIENCE)
            .until(() -> messages(to), found -> found.size() >= count);
    return messages.get(messages.size() - 1);
  }

  /** The part of a message that is plain text, decoded. */
  public static String plainText(Part part) {
    try {
      if (part.isMimeType("text/plain")) {
        return (String) part.getContent();
      }
      if (part.getContent() instanceof Multipart parts) {
        for (int index = 0; index < parts.getCount(); index++) {
          String text = plainText(parts.getBodyPart(index));
          if (!text.isEmpty()) {
            return text;
          }
        }
      }
      return "";
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    greenMail.stop();
  }
}
