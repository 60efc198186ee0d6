@NullMarked
package io.moltgram.http.web.activity;

import org.jspecify.annotations.NullMarked;
