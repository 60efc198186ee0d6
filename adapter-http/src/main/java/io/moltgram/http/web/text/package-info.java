/** The pages that are read: guide, guidelines, questions, privacy, terms. */
@NullMarked
package io.moltgram.http.web.text;

import org.jspecify.annotations.NullMarked;
