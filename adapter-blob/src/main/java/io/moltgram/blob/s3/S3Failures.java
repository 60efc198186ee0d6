package io.moltgram.blob.s3;

import io.moltgram.blob.remote.StoreFailure;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says in one line what went wrong, without what the other side may have put into its words. */
final class S3Failures {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private S3Failures() {}

    static StoreFailure of(SdkException fault, S3Place place) {
        if (fault instanceof ApiCallTimeoutException || fault instanceof ApiCallAttemptTimeoutException) {
            return StoreFailure.unreached(new TimeoutException(), place.host());
        }
        if (!(fault instanceof S3Exception answer)) {
            return StoreFailure.unreached(fault, place.host());
        }
        String code = Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
        int status = answer.statusCode();
        return switch (code) {
            case "NoSuchBucket" -> StoreFailure.refused("there is no bucket " + place.bucket());
            case "InvalidAccessKeyId" -> StoreFailure.refused("the login failed: the access key id is unknown");
            case "SignatureDoesNotMatch" -> StoreFailure.refused("the login failed: the secret access key is wrong");
            case "RequestTimeTooSkewed" -> StoreFailure.refused("the login failed: the clocks differ too much");
            default -> byStatus(status, code, place);
        };
    }

    private static StoreFailure byStatus(int status, String code, S3Place place) {
        String told = status + (code.isEmpty() ? "" : " " + code);
        if (status == FORBIDDEN) {
            return StoreFailure.refused("the key may not do that in the bucket " + place.bucket() + " (" + told + ")");
        } else if (status == NOT_FOUND) {
            return StoreFailure.refused("there is no such object or bucket (" + told + ")");
        } else if (status >= SERVER || status == TOO_MANY) {
            return StoreFailure.outage(place.host() + " answered " + told);
        }
        return StoreFailure.refused(place.host() + " answered " + told);
    }
}
