@NullMarked
package io.moltgram.http.web;

import org.jspecify.annotations.NullMarked;
