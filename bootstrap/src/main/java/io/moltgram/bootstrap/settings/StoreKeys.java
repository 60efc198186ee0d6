package io.moltgram.bootstrap.settings;

import io.moltgram.bootstrap.settings.StoreSettings.Blob;
import io.moltgram.bootstrap.settings.StoreSettings.Bucket;
import io.moltgram.bootstrap.settings.StoreSettings.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings of the place where media lie. */
final class StoreKeys {

    private static final int MOST_CACHE_MB = 1_000_000;

    static final Key<String> STORE = new Key<>(
            "MEDIA_STORE",
            Forms.oneOf("disk", "s3", "vercel"),
            "",
            "Where media lie: disk (the data folder), s3 (any S3-compatible server) or vercel (Vercel Blob). While"
                    + " unset it is vercel if BLOB_READ_WRITE_TOKEN is set, s3 if S3_BUCKET is, else disk.");
    static final Key<String> READS = new Key<>(
            "MEDIA_READS",
            Forms.oneOf("proxied", "redirected"),
            "proxied",
            "How clients get what lies in s3 or vercel: proxied through this server and its cache, or redirected to"
                    + " the store (s3: by signed addresses that hold for two hours).");
    static final Key<Long> CACHE = new Key<>(
            "MEDIA_CACHE_MB",
            Forms.mebibytes(0, MOST_CACHE_MB),
            "1024",
            "Most MiB of copies of remote media that are kept in cache/media of the data folder; they are served while"
                    + " the store is down. 0 = none.");
    static final Key<Duration> PATIENCE = new Key<>(
            "MEDIA_TIMEOUT_SECONDS",
            Forms.seconds(1, 120),
            "10",
            "Longest wait for one answer of a remote store, in seconds; large files get more.");
    static final Key<URI> ENDPOINT = new Key<>(
            "S3_ENDPOINT", Forms.address(), "", "Address of the S3-compatible server; unset means Amazon S3.");
    static final Key<String> REGION =
            new Key<>("S3_REGION", Forms.word(), "us-east-1", "Region of the bucket; some servers want auto.");
    static final Key<String> BUCKET = new Key<>("S3_BUCKET", Forms.word(), "", "Bucket for media; it must exist.");
    static final Key<String> PREFIX = new Key<>(
            "S3_PREFIX",
            Forms.prefix(),
            "",
            "Goes in front of the name of each object, such as media/; nothing else may begin with it.");
    static final Key<String> KEY_ID =
            new Key<>("S3_ACCESS_KEY_ID", Forms.word(), "", "Access key that may read, write, list and delete there.");
    static final Key<Secret> SECRET =
            new Key<>("S3_SECRET_ACCESS_KEY", Forms.secret(1), "", "The secret of that access key.");
    static final Key<Boolean> PATH_STYLE = new Key<>(
            "S3_PATH_STYLE",
            Forms.yesOrNo(),
            "true",
            "Whether the bucket stands in the path of addresses; false puts it in front of the host name.");
    static final Key<Secret> BLOB_TOKEN = new Key<>(
            "BLOB_READ_WRITE_TOKEN", Forms.secret(1), "", "Token of a public store of Vercel Blob for media.");
    static final Key<URI> BLOB_API = new Key<>(
            "BLOB_API_URL",
            Forms.address(),
            "https://vercel.com/api/blob",
            "Address of Vercel Blob's API, or of something that does the same.");
    static final Key<URI> BLOB_READS = new Key<>(
            "BLOB_PUBLIC_URL",
            Forms.address(),
            "",
            "Where the files of that store are fetched; unset means its own public host.");

    static final Keys.Area AREA = new Keys.Area(
            "Media store",
            List.of(
                    STORE,
                    READS,
                    CACHE,
                    PATIENCE,
                    ENDPOINT,
                    REGION,
                    BUCKET,
                    PREFIX,
                    KEY_ID,
                    SECRET,
                    PATH_STYLE,
                    BLOB_TOKEN,
                    BLOB_API,
                    BLOB_READS));

    private StoreKeys() {}

    /** Throws {@link SettingsRefused} if the chosen place is not named in full. */
    static StoreSettings settings(Values values) {
        Kind kind = kind(values);
        List<String> missing = new ArrayList<>();
        if (kind == Kind.S3) {
            require(values, BUCKET, missing);
            require(values, KEY_ID, missing);
            require(values, SECRET, missing);
        } else if (kind == Kind.VERCEL) {
            require(values, BLOB_TOKEN, missing);
        }
        if (!missing.isEmpty()) {
            throw new SettingsRefused(missing);
        }
        return new StoreSettings(
                kind,
                values.get(READS).equals("redirected"),
                values.get(CACHE),
                values.get(PATIENCE),
                bucket(values),
                values.find(BLOB_TOKEN).map(token -> new Blob(values.get(BLOB_API), values.find(BLOB_READS), token)));
    }

    private static Kind kind(Values values) {
        Kind unsaid = values.find(BLOB_TOKEN).isPresent()
                ? Kind.VERCEL
                : values.find(BUCKET).isPresent() ? Kind.S3 : Kind.DISK;
        return values.find(STORE)
                .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(unsaid);
    }

    private static Optional<Bucket> bucket(Values values) {
        Optional<String> name = values.find(BUCKET);
        Optional<String> keyId = values.find(KEY_ID);
        Optional<Secret> secret = values.find(SECRET);
        if (name.isEmpty() || keyId.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bucket(
                values.find(ENDPOINT),
                values.get(REGION),
                name.get(),
                values.find(PREFIX).orElse(""),
                keyId.get(),
                secret.get(),
                values.get(PATH_STYLE)));
    }

    private static void require(Values values, Key<?> key, List<String> missing) {
        if (values.find(key).isEmpty()) {
            missing.add(key.name() + " is missing: media cannot be kept there without it");
        }
    }
}
