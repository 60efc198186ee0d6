@NullMarked
package io.moltgram.bootstrap.web;

import org.jspecify.annotations.NullMarked;
