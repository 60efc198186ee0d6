package io.moltgram.bootstrap;

/**
 * The first class of the jar. It alone is compiled for Java 8, so that an old Java prints one clear line instead of an
 * error about class file versions; any other hands on to {@link Main}.
 */
public final class Launcher {

    private static final double LEAST_CLASS_FILE_VERSION = 61.0;
    private static final int CONFIG = 78;
    private static final String REFLECTION = "jdk.reflect.useNativeAccessorOnly";

    private Launcher() {}

    /** Ends the process with exit code 78 if this Java is older than 17. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (Double.parseDouble(System.getProperty("java.class.version")) < LEAST_CLASS_FILE_VERSION) {
            System.err.println("moltgram: Java 17 or later is needed, this is Java "
                    + System.getProperty("java.version") + "; on Debian: apt-get install openjdk-17-jre-headless");
            System.exit(CONFIG);
        }
        callConstructorsPlainly();
        Class<?> program = Class.forName("io.moltgram.bootstrap.Main");
        program.getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /**
     * From Java 18 on, each constructor and method that is called by reflection gets code of its own, which costs a
     * start the more, the more there are, and pays only where one is called often: nowhere here, since answers are made
     * by code that Blackbird writes for their views. To be called before anything is called by reflection.
     */
    private static void callConstructorsPlainly() {
        if (System.getProperty(REFLECTION) == null) {
            System.setProperty(REFLECTION, "true");
        }
    }
}
