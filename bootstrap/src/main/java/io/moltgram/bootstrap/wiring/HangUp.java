package io.moltgram.bootstrap.wiring;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signal SIGHUP, by which service managers have a server read its settings again. At a terminal it ends the server,
 * as ever: there it says that the terminal is closed.
 */
final class HangUp {

    private static final Logger LOG = LoggerFactory.getLogger(HangUp.class);
    private static final Path INPUT = Path.of("/proc/self/fd/0");
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/|tty|console).*");

    private HangUp() {}

    /** Does the work on each SIGHUP from now on; where there is no such signal, never. */
    static void onEach(Runnable work) {
        if (isAtTerminal()) {
            return;
        }
        try {
            // By reflection, since the compiler warns of these names: they are in every JDK, but in no standard.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object own = Proxy.newProxyInstance(
                    HangUp.class.getClassLoader(), new Class<?>[] {handler}, (self, call, args) -> {
                        if (call.getDeclaringClass() == Object.class) {
                            return call.getName().equals("equals") ? self == args[0] : System.identityHashCode(self);
                        }
                        attempt(work);
                        return null;
                    });
            Object hangUp = signal.getConstructor(String.class).newInstance("HUP");
            signal.getMethod("handle", signal, handler).invoke(null, hangUp, own);
        } catch (ReflectiveOperationException e) {
            LOG.warn("SIGHUP will not have the settings read again; \"config reload\" will: {}", e.toString());
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // the next signal tries again
            LOG.error("What SIGHUP asks for failed", e);
        }
    }

    private static boolean isAtTerminal() {
        try {
            return TERMINAL.matcher(Files.readSymbolicLink(INPUT).toString()).matches();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
