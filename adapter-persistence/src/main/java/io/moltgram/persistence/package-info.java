/** Databases behind the ports: what opens, migrates and transacts, and the fragments in which databases differ. */
@NullMarked
package io.moltgram.persistence;

import org.jspecify.annotations.NullMarked;
