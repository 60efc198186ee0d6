package io.moltgram.bootstrap.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pair of keys for tests, the one of the format's public test vectors, and one that fits nothing. */
public final class AgeKeys {

    public static final String RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    private static final String IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    private AgeKeys() {}

    /** A file as age-keygen writes it. */
    public static Path identity(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("key.txt"), "# created: now\n# public key: " + RECIPIENT + "\n" + IDENTITY + "\n");
    }
}
