@NullMarked
package io.moltgram.http.web.site;

import org.jspecify.annotations.NullMarked;
