package io.moltgram.domain.fault;

/**
 * One line of a stack.
 *
 * @param module class or file
 * @param file empty where it is not known
 * @param line 0 where it is not known
 * @param isOurs whether the code is of this project
 */
public record Frame(String module, String function, String file, int line, boolean isOurs) {

    private static final String OURS = "io.moltgram.";

    /** A frame of this program. */
    public static Frame of(StackTraceElement element) {
        String file = element.getFileName() == null ? "" : element.getFileName();
        return new Frame(
                element.getClassName(),
                element.getMethodName(),
                file,
                Math.max(0, element.getLineNumber()),
                element.getClassName().startsWith(OURS));
    }

    /** What stays the same when lines move and lambdas are numbered anew. */
    String mark() {
        String name = module.replaceAll("\\$\\$.*", "").replaceAll("\\$[0-9]+", "\\$");
        return name + "." + function.replaceAll("\\$[0-9]+$", "");
    }

    /** For people. */
    public String text() {
        String where = file.isEmpty() ? module : line == 0 ? file : file + ":" + line;
        return (module.isEmpty() ? function : module + "." + function) + "(" + where + ")";
    }
}
