@NullMarked
package io.moltgram.http.web.view;

import org.jspecify.annotations.NullMarked;
