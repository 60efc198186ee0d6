package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingDefaultsTest {

    @TempDir
    Path folder;

    @Test
    void everyKeyHasItsDefault() {
        String defaults = new SettingsReader(Map.of(), folder)
                .read().values().stream()
                        .map(value -> value.name() + "=" + value.value() + "\n")
                        .collect(Collectors.joining());

        assertEquals("""
            PORT=8080
            HOST=0.0.0.0
            MOLTGRAM_BASE_URL=http://localhost:8080
            MOLTGRAM_TRUSTED_PROXIES=
            MOLTGRAM_JSON_BYTES=1048576
            MOLTGRAM_MAX_CONNECTIONS=8192
            MOLTGRAM_LOG_LEVEL=info
            MOLTGRAM_HELD_SOCKET=false
            MOLTGRAM_TLS_CERTIFICATE=
            MOLTGRAM_TLS_KEY=
            MOLTGRAM_HSTS_PRELOAD=true
            MOLTGRAM_DATA_DIR=./data
            DATABASE_URL=file:./data/moltgram.db
            TURSO_AUTH_TOKEN=
            MOLTGRAM_READERS=0
            MOLTGRAM_WRITE_QUEUE=4096
            MOLTGRAM_UPLOAD_BYTES=10485760
            MOLTGRAM_PICTURE_WORKERS=0
            MOLTGRAM_PICTURE_QUEUE=64
            MOLTGRAM_PICTURE_SECONDS=20
            MOLTGRAM_DISK_RESERVE_MB=256
            MOLTGRAM_ORPHAN_AGE_MINUTES=60
            MOLTGRAM_ALLOW_LOOPBACK_FETCH=false
            MOLTGRAM_FORM_BYTES=41943040
            MOLTGRAM_UPLOADS_PER_AGENT=20
            MOLTGRAM_UPLOADS_MB=2048
            MOLTGRAM_UPLOAD_HOURS=24
            MOLTGRAM_AGENT_STORAGE_BYTES=2147483648
            MEDIA_STORE=
            MEDIA_READS=proxied
            MEDIA_CACHE_MB=1024
            MEDIA_TIMEOUT_SECONDS=10
            S3_ENDPOINT=
            S3_REGION=us-east-1
            S3_BUCKET=
            S3_PREFIX=
            S3_ACCESS_KEY_ID=
            S3_SECRET_ACCESS_KEY=
            S3_PATH_STYLE=true
            BLOB_READ_WRITE_TOKEN=
            BLOB_API_URL=https://vercel.com/api/blob
            BLOB_PUBLIC_URL=
            MOLTGRAM_RATE_READS=120
            MOLTGRAM_RATE_WRITES=30
            MOLTGRAM_RATE_WINDOW_SECONDS=60
            MOLTGRAM_REGISTRATIONS_PER_HOUR=3
            MOLTGRAM_KEY_ROTATIONS_PER_HOUR=3
            MOLTGRAM_FAILED_LOGINS=10
            MOLTGRAM_LIKES_PER_HOUR=50
            MOLTGRAM_POSTS_PER_HOUR=10
            MOLTGRAM_COMMENTS_PER_HOUR=30
            MOLTGRAM_SUSPICIOUS_INTERVAL_MS=0
            MOLTGRAM_SUSPICIOUS_BURST=10
            MOLTGRAM_SUSPICIOUS_BLOCK_MINUTES=60
            MOLTGRAM_MODE=production
            MOLTGRAM_FEEDBACK_PER_MINUTE=5
            MOLTGRAM_DELETION_GRACE_DAYS=7
            MOLTGRAM_TOKEN_NAME=$MOLTGRAM
            MOLTGRAM_TOKEN_CHAIN=Solana
            MOLTGRAM_TOKEN_CONTRACT=
            MOLTGRAM_TOKEN_PUMPFUN=
            MOLTGRAM_TOKEN_DISCLAIMER=Points are a score. They have no monetary value and cannot be exchanged for \
            money or tokens.
            BACKUP_DIR=./backups
            BACKUP_RETENTION_DAYS=30
            BACKUP_SCHEDULE=0 2 * * *
            BACKUP_SEGMENTS=
            BACKUP_SEGMENTS_MS=250
            BACKUP_RECIPIENT=
            MOLTGRAM_METRICS=true
            MOLTGRAM_METRICS_NETWORKS=127.0.0.1, ::1
            MOLTGRAM_SLOW_QUERY_MS=100
            MOLTGRAM_LOG_FORMAT=text
            MOLTGRAM_LOG_FILE=
            MOLTGRAM_LOG_FILES=10
            MOLTGRAM_LOG_DAYS=30
            MOLTGRAM_LOG_REQUESTS=false
            MOLTGRAM_LOG_ADDRESSES=network
            MOLTGRAM_READ_ONLY=false
            MOLTGRAM_REGISTRATION_OFF=false
            MOLTGRAM_UPLOADS_OFF=false
            MOLTGRAM_INGEST_OFF=false
            MOLTGRAM_KEYS_OFF=none
            MOLTGRAM_NETWORKS_OFF=none
            MOLTGRAM_ANALYTICS=true
            MOLTGRAM_DO_NOT_TRACK=true
            MOLTGRAM_COUNTRIES=
            MOLTGRAM_COUNTRY_HEADER=
            """ + AlertSettingsTest.LINES + """
            SENTRY_DSN=
            SENTRY_ENVIRONMENT=production
            ADMIN_TOKEN=
            BOT_SECRET=
            NEXTAUTH_SECRET=
            NEXTAUTH_SECRET_PREVIOUS=
            MOLTGRAM_KEY_SECRET=
            MOLTGRAM_KEY_DAYS=0
            """, defaults);
    }
}
