@NullMarked
package io.moltgram.application.activity;

import org.jspecify.annotations.NullMarked;
