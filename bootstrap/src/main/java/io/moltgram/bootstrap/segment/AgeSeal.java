package io.moltgram.bootstrap.segment;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The format of age (age-encryption.org/v1) with X25519 keys, so that the tool of that name opens it too. */
public final class AgeSeal implements Seal {

    /** How every file in that format begins. */
    public static final String FIRST_LINE = "age-encryption.org/v1";

    private static final String IDENTITY = "AGE-SECRET-KEY-1";

    private final Optional<String> recipient;
    private final List<RecipientStanzaReader> identities;

    private AgeSeal(Optional<String> recipient, List<RecipientStanzaReader> identities) {
        this.recipient = recipient;
        this.identities = identities;
    }

    /** Closes to a public key; opens nothing. */
    public static Seal to(String recipient) {
        return new AgeSeal(Optional.of(recipient), List.of());
    }

    /** What a setting says: closes to the key, or leaves everything as it is. */
    public static Seal of(Optional<String> recipient) {
        return recipient.map(AgeSeal::to).orElse(Seal.NONE);
    }

    /** Opens with the private keys of a file as age-keygen writes it. Throws {@link Sealed} if there is none in it. */
    public static Seal with(Path identityFile) throws IOException {
        List<RecipientStanzaReader> found = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(identityFile)) {
                if (line.strip().startsWith(IDENTITY)) {
                    found.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line.strip()));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new Sealed("a key in " + identityFile + " is malformed");
        }
        if (found.isEmpty()) {
            throw new Sealed("there is no key of age in " + identityFile);
        }
        return new AgeSeal(Optional.empty(), found);
    }

    @Override
    public boolean closes() {
        return recipient.isPresent();
    }

    @Override
    public OutputStream close(OutputStream target) throws IOException {
        try {
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(
                            Channels.newChannel(target),
                            List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                                    recipient.orElseThrow()))));
        } catch (GeneralSecurityException e) {
            throw new IOException("nothing can be encrypted to BACKUP_RECIPIENT: " + e.getMessage(), e);
        }
    }

    @Override
    public InputStream open(InputStream source) throws IOException {
        if (identities.isEmpty()) {
            return Seal.NONE.open(source);
        }
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(source), identities));
        } catch (GeneralSecurityException e) {
            throw new Sealed("it is encrypted to another key, or damaged");
        }
    }
}
