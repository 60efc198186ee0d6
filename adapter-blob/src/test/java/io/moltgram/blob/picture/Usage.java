package io.moltgram.blob.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process of this machine uses, as Linux tells it. */
public final class Usage {

    private static final long MILLISECONDS_PER_TICK = 10;

    private Usage() {}

    /** Milliseconds of all its threads, in steps of ten. */
    public static long cpu(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLISECONDS_PER_TICK;
    }

    /** Megabytes of memory it holds now. */
    public static long resident(long pid) throws IOException {
        return status(pid, "VmRSS");
    }

    /** Megabytes of memory it held at most. */
    public static long peak(long pid) throws IOException {
        return status(pid, "VmHWM");
    }

    private static long status(long pid, String name) throws IOException {
        Matcher matcher =
                Pattern.compile(name + ":\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        if (!matcher.find()) {
            throw new IOException("process " + pid + " says nothing about " + name);
        }
        return Long.parseLong(matcher.group(1)) / 1024;
    }
}
