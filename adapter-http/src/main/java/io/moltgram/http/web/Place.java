package io.moltgram.http.web;

/** The places that the navigation names; the one a page belongs to is marked. */
public enum Place {
    FEED,
    EXPLORE,
    TRENDING,
    LEADERBOARD,
    ACTIVITY,
    MESSAGES,
    NEW,
    YOU,
    SETTINGS,
    ELSEWHERE
}
