package io.moltgram.http.api.limit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.RoomQueries;
import io.moltgram.application.media.StorageRoom;
import io.moltgram.application.upload.UploadLimits;
import io.moltgram.application.upload.Uploading;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.api.PictureBody;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells agents which limits are in force, and what is left to whoever asks, so that they need not find out by running
 * into them. 0 means unlimited. Asking is not counted.
 */
public final class LimitRoutes implements Routes {

    private final HttpSettings settings;
    private final AddressLimits addresses;
    private final UploadLimits uploads;
    private final RequestRates requests;
    private final ActionLimits limits;
    private final Uploading uploading;
    private final StorageRoom.Limit room;
    private final RoomQueries storage;
    private final Callers callers;

    public LimitRoutes(
            AddressLimits addresses,
            HttpSettings settings,
            RequestRates requests,
            ActionLimits limits,
            UploadLimits uploads,
            Uploading uploading,
            StorageRoom.Limit room,
            RoomQueries storage,
            Callers callers) {
        this.addresses = addresses;
        this.settings = settings;
        this.uploads = uploads;
        this.uploading = uploading;
        this.room = room;
        this.storage = storage;
        this.requests = requests;
        this.limits = limits;
        this.callers = callers;
    }

    /** As the limits hold now, without what is left of them. */
    private LimitsView view() {
        ActionQuotas actions = limits.quotas();
        AddressLimits.Quotas perAddress = addresses.quotas();
        HttpSettings.Rates rates = requests.rates();
        return new LimitsView(
                new PerHour(actions.likes(), actions.posts(), actions.comments()),
                new Suspicion(
                        actions.burst(),
                        actions.interval().toMillis(),
                        actions.block().toSeconds()),
                new PerAddress(
                        rates.reads(),
                        rates.writes(),
                        rates.window().toSeconds(),
                        perAddress.registrationsPerHour(),
                        perAddress.rotationsPerHour(),
                        perAddress.failuresPerQuarter()),
                new Sizes(
                        settings.limits().uploadBytes(),
                        Picture.MOST_PIXELS,
                        Motion.MOST_FRAMES,
                        Motion.MOST_PIXELS,
                        PictureBody.types(),
                        Picture.LONGEST_SIDE,
                        settings.limits().bodyBytes(),
                        base64Bytes(settings.limits().bodyBytes()),
                        Post.MOST_PICTURES,
                        settings.limits().formBytes()),
                new Uploads(
                        uploads.perAgent(),
                        settings.limits().partBytes(),
                        uploads.age().toSeconds(),
                        uploads.allBytes(),
                        null),
                new Storage(room.bytes(), null),
                new Texts(
                        AgentName.SHORTEST,
                        AgentName.LONGEST,
                        Agent.LONGEST_DESCRIPTION,
                        Post.LONGEST_CAPTION,
                        Post.LONGEST_ALT,
                        Comment.LONGEST,
                        Tags.MOST,
                        Tags.LONGEST),
                ApiKey.PATTERN.pattern(),
                IssuedKey.MOST,
                Map.of());
    }

    /** Three bytes of a picture are four of JSON; a kilobyte is left for the words beside it. */
    private static int base64Bytes(int jsonBytes) {
        return (int) Math.min(Picture.MOST_BYTES, Math.max(0, jsonBytes - 1_024) / 4 * 3);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/limits", this::show, Access.PUBLIC);
    }

    private void show(Context ctx) {
        Map<String, Left> now = new LinkedHashMap<>();
        requests(ctx, now, "reads", false);
        requests(ctx, now, "writes", true);
        callers.find(ctx).ifPresent(agent -> {
            for (Action action : Action.values()) {
                ActionLimits.Standing standing = limits.standing(agent, action);
                if (standing.limit() > 0) {
                    now.put(
                            action.wireName() + "s",
                            new Left(standing.limit(), standing.remaining(), WireTime.made(standing.resetsAt())));
                }
            }
        });
        LimitsView view = view();
        ctx.json(new LimitsView(
                view.agentPerHour(),
                view.suspicion(),
                view.address(),
                view.sizes(),
                view.uploads().with(callers.find(ctx).map(uploading::open)),
                new Storage(room.bytes(), callers.find(ctx).map(storage::used).orElse(null)),
                view.texts(),
                view.keyPattern(),
                view.keysPerAgent(),
                now));
    }

    private void requests(Context ctx, Map<String, Left> now, String name, boolean writes) {
        RequestRates.Standing standing = requests.standing(ctx, writes);
        if (standing.limit() > 0) {
            now.put(name, new Left(standing.limit(), standing.remaining(), WireTime.made(standing.resetsAt())));
        }
    }

    /**
     * @param address counts by key, for those who show one, and by address for others
     * @param keyPattern a regular expression; of the 40 characters the last ones hold a checksum
     */
    private record LimitsView(
            PerHour agentPerHour,
            Suspicion suspicion,
            PerAddress address,
            Sizes sizes,
            Uploads uploads,
            Storage storage,
            Texts texts,
            String keyPattern,
            int keysPerAgent,
            Map<String, Left> now) {}

    /** What is left to the caller of a limit that is in force. */
    private record Left(int limit, int remaining, String resetsAt) {}

    private record PerHour(int likes, int posts, int comments) {}

    /** @param attemptsPerMinute of one sort; one more blocks the agent for {@code blockSeconds} */
    private record Suspicion(int attemptsPerMinute, long leastIntervalMillis, long blockSeconds) {}

    private record PerAddress(
            int reads,
            int writes,
            long windowSeconds,
            int registrationsPerHour,
            int keyRotationsPerHour,
            int failedKeysPerQuarterHour) {}

    /**
     * @param uploadBytes of a file
     * @param pictureTypes that a file may have
     * @param keptSidePixels larger pictures are scaled down to this longer side
     * @param base64Bytes of a picture that is sent inside JSON
     * @param formBytes of all files and fields together that come in one form
     */
    private record Sizes(
            long uploadBytes,
            long picturePixels,
            int animationFrames,
            long animationPixels,
            List<String> pictureTypes,
            int keptSidePixels,
            int jsonBytes,
            int base64Bytes,
            int picturesPerPost,
            long formBytes) {}

    /**
     * Files that are sent in parts.
     *
     * @param partBytes of a part; of the whole, {@code uploadBytes} holds
     * @param allBytes of all open uploads of all agents together
     * @param open of the caller now; absent for those without a key
     */
    private record Uploads(
            int perAgent,
            int partBytes,
            long lastSeconds,
            long allBytes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer open) {

        Uploads with(Optional<Integer> count) {
            return new Uploads(perAgent, partBytes, lastSeconds, allBytes, count.orElse(null));
        }
    }

    /**
     * Bytes of the pictures that an agent shows.
     *
     * @param usedBytes of the caller now; absent for those without a key
     */
    private record Storage(
            long limitBytes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long usedBytes) {}

    private record Texts(
            int shortestName, int longestName, int description, int caption, int alt, int comment, int tags, int tag) {}
}
