package io.moltgram.http.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a certificate and its key as certificate authorities hand them out. */
final class PemFiles {

    /** Of a store that never leaves memory. */
    static final String PASSWORD = "memory";

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemFiles() {}

    /** Throws with one line that names the file when that is missing or something else. */
    static KeyStore keyStore(Path chain, Path key) throws IOException, GeneralSecurityException {
        Certificate[] certificates = certificates(chain);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        PublicKey known = certificates[0].getPublicKey();
        PrivateKey own = key(key, known.getAlgorithm());
        if (!belong(known, own)) {
            throw new InvalidKeySpecException(key + " is not the key of the certificate in " + chain);
        }
        store.setKeyEntry("server", own, PASSWORD.toCharArray(), certificates);
        return store;
    }

    /** What the one signs the other takes for its own. */
    private static boolean belong(PublicKey known, PrivateKey own) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                switch (own.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> own.getAlgorithm();
                });
        byte[] anything = known.getEncoded();
        signature.initSign(own);
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(known);
        signature.update(anything);
        return signature.verify(signed);
    }

    private static Certificate[] certificates(Path file) throws IOException, GeneralSecurityException {
        try {
            Certificate[] certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(file)))
                    .toArray(Certificate[]::new);
            if (certificates.length > 0) {
                return certificates;
            }
        } catch (CertificateException e) {
            throw new CertificateException(file + " holds no certificate in PEM form: " + e.getMessage());
        }
        throw new CertificateException(file + " holds no certificate in PEM form");
    }

    private static PrivateKey key(Path file, String algorithm) throws IOException, GeneralSecurityException {
        Matcher text = KEY.matcher(new String(bytes(file), StandardCharsets.US_ASCII));
        if (!text.find()) {
            throw new InvalidKeySpecException(file + " holds no private key in PKCS #8 form; this makes one of it:"
                    + " openssl pkcs8 -topk8 -nodes -in " + file + " -out key.pem");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new InvalidKeySpecException(file + " is not the key of the certificate: that is of " + algorithm);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file);
        }
    }
}
