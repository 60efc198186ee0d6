/** How the server does, in figures that are kept in memory: routes, statements, slow queries. */
@NullMarked
package io.moltgram.application.watch;

import org.jspecify.annotations.NullMarked;
