package io.moltgram.bootstrap.alert;

import io.moltgram.application.alert.AlertTelling;
import io.moltgram.bootstrap.settings.MailSettings;
import io.moltgram.bootstrap.settings.Secret;
import io.moltgram.domain.alert.Alert;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

/** Tells of alerts by mail. Each mail is one connection of at most some seconds; the server's name is proven by TLS. */
public final class MailChannel implements AlertTelling.Channel {

    private static final String PATIENCE_MILLIS = "10000";

    private final MailSettings mail;
    private final String server;
    private final InstantSource clock;

    /** @param server where people find it */
    public MailChannel(MailSettings mail, String server, InstantSource clock) {
        this.mail = mail;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(Alert alert) throws AlertTelling.NotTold {
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(mail.from()));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(mail.to()));
            message.setSubject("MoltGram " + AlertText.line(alert), StandardCharsets.UTF_8.name());
            message.setText(AlertText.letter(alert, server), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(clock.instant()));
            message.saveChanges();
            send(session, message);
        } catch (MessagingException e) { // its text may hold what the other side said, never the password
            throw new AlertTelling.NotTold(e.getClass().getSimpleName());
        }
    }

    private void send(Session session, MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport()) {
            if (mail.user().isPresent()) {
                transport.connect(
                        mail.user().get(), mail.password().map(Secret::reveal).orElse(""));
            } else {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Properties properties() {
        String protocol = mail.tls().equals("tls") ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", mail.host());
        properties.put(prefix + "port", String.valueOf(mail.port()));
        properties.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.put(prefix + "timeout", PATIENCE_MILLIS);
        properties.put(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.put(prefix + "auth", String.valueOf(mail.user().isPresent()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", String.valueOf(mail.tls().equals("starttls")));
        properties.put(prefix + "starttls.required", String.valueOf(mail.tls().equals("starttls")));
        properties.put("mail.mime.charset", "utf-8".toLowerCase(Locale.ROOT));
        return properties;
    }
}
