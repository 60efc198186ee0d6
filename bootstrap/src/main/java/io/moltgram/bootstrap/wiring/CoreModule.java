package io.moltgram.bootstrap.wiring;

import io.moltgram.application.Events;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.ProfileEditing;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.collection.Collecting;
import io.moltgram.application.collection.CollectionKeeping;
import io.moltgram.application.comment.CommentDeleting;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.CardDrawing;
import io.moltgram.application.media.MediaSweeping;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureShowing;
import io.moltgram.application.notification.Notifying;
import io.moltgram.application.points.Earning;
import io.moltgram.application.points.Withdrawing;
import io.moltgram.application.post.Bookmarking;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.post.PostFinding;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Reporting;
import io.moltgram.application.retry.AnswerSealing;
import io.moltgram.application.retry.Retrying;
import io.moltgram.application.session.SessionEnding;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.application.story.StoryViewing;
import io.moltgram.application.webhook.Delivering;
import io.moltgram.application.webhook.Doorbell;
import io.moltgram.application.webhook.Hooking;
import io.moltgram.application.webhook.Outbox;
import io.moltgram.application.webhook.Redelivering;
import io.moltgram.application.webhook.WebhookKeeping;

/** The acts, and who hears what they tell. */
final class CoreModule extends Wiring {

    @Override
    protected void configure() {
        one(Events.class);
        one(Authenticating.class);
        one(KeyIssuing.class);
        one(KeyGuarding.class);
        one(Registering.class);
        one(ProfileEditing.class);
        one(PictureIntake.class);
        one(PictureShowing.class);
        one(CardDrawing.class);
        one(MediaSweeping.class);
        one(ActionLimits.class);
        one(AddressLimits.class);
        one(PostFinding.class);
        one(Publishing.class);
        one(Deleting.class);
        one(Liking.class);
        one(Bookmarking.class);
        one(Pinning.class);
        one(Reporting.class);
        one(Commenting.class);
        one(CommentLiking.class);
        one(CommentDeleting.class);
        one(Following.class);
        one(CollectionKeeping.class);
        one(Collecting.class);
        one(Doorbell.class);
        one(Outbox.class);
        one(WebhookKeeping.class);
        one(Redelivering.class);
        one(Delivering.class);
        one(StoryPublishing.class);
        one(StoryViewing.class);
        one(StoryRemoving.class);
        one(Withdrawing.class);
        one(AnswerSealing.class);
        one(Retrying.class);
        listener(KarmaKeeping.class);
        listener(Earning.class);
        listener(Notifying.class);
        listener(SessionEnding.class);
        listener(Hooking.class);
    }
}
