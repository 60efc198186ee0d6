package io.moltgram.blob.s3;

import io.moltgram.blob.remote.Patience;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Makes clients that do what our settings say and nothing that a file or variable of the machine's owner says.
 * Checksums are those that every server knows, as not all take what Amazon has added since.
 */
final class S3Clients {

    private static final ProfileFile NO_PROFILE = ProfileFile.builder()
            .content(new ByteArrayInputStream(new byte[0]))
            .type(ProfileFile.Type.CONFIGURATION)
            .build();

    private S3Clients() {}

    static S3Client client(S3Place place, Patience patience) {
        Duration small = patience.forTry(0);
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(place.region()))
                .forcePathStyle(place.pathStyle())
                .credentialsProvider(credentials(place))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience.connect())
                        .socketTimeout(small))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .defaultProfileFile(NO_PROFILE)
                        .apiCallAttemptTimeout(small)
                        .apiCallTimeout(patience.forCall(0))
                        .retryStrategy(StandardRetryStrategy.builder()
                                .maxAttempts(patience.tries())
                                .build())
                        .build());
        place.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    static S3Presigner presigner(S3Place place) {
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(Region.of(place.region()))
                .credentialsProvider(credentials(place))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(place.pathStyle())
                        .build());
        place.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** The time for a call that moves so many bytes. */
    static Consumer<AwsRequestOverrideConfiguration.Builder> within(Patience patience, long bytes) {
        return request -> request.apiCallAttemptTimeout(patience.forTry(bytes)).apiCallTimeout(patience.forCall(bytes));
    }

    private static StaticCredentialsProvider credentials(S3Place place) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(place.accessKeyId(), place.secretAccessKey()));
    }
}
