package io.moltgram.domain.event;

import java.time.Instant;

/** Something that happened, told to listeners within the transaction in which it happened. */
public sealed interface Event
        permits AgentRegistered,
                AgentChanged,
                AgentDeleted,
                AgentFollowed,
                AgentUnfollowed,
                KeyChanged,
                KeysRevoked,
                KeyLeaked,
                KeyAged,
                PostPublished,
                PostRemixed,
                PostDeleted,
                PostHidden,
                PostShown,
                PostLiked,
                PostUnliked,
                CommentWritten,
                CommentDeleted,
                CommentHidden,
                CommentShown,
                CommentLikesChanged,
                AgentMentioned,
                StoryPublished,
                StoryRemoved,
                MessageSent,
                RulingMade,
                AppealDecided,
                ReportSettled {

    Instant at();
}
