package io.moltgram.bootstrap.alert;

import com.sun.management.OperatingSystemMXBean;
import io.moltgram.application.alert.Measured;
import io.moltgram.domain.alert.AlertRule;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How full memory is: the heap as the latest collection left it, since it fills up between two in any case; buffers
 * beside it; and the process within its container or machine. The fullest counts.
 */
public final class MemoryFigures implements Measured.Source {

    private static final double PERCENT = 100;
    private static final long KIBIBYTE = 1_024;
    private static final Path RESIDENT = Path.of("/proc/self/status");
    private static final List<Path> CONTAINER =
            List.of(Path.of("/sys/fs/cgroup/memory.max"), Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"));

    /** Bytes in use, and how many there may be; a bound of 0 is not known. */
    public record Share(String name, long used, long most) {

        double percent() {
            return most > 0 ? PERCENT * used / most : 0;
        }
    }

    private final Supplier<List<Share>> shares;

    public MemoryFigures(Supplier<List<Share>> shares) {
        this.shares = shares;
    }

    /** Those of this process. */
    public static MemoryFigures ofThisProcess() {
        return new MemoryFigures(() -> List.of(heap(), direct(), resident()));
    }

    @Override
    public void tell(Map<AlertRule, Measured> figures) {
        Measured fullest = new Measured(0, "");
        for (Share share : shares.get()) {
            if (share.percent() > fullest.value()) {
                fullest = new Measured(share.percent(), share.name());
            }
        }
        figures.put(AlertRule.MEMORY, fullest);
    }

    private static Share heap() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += left == null ? 0 : left.getUsed();
        }
        return new Share("heap", used, Runtime.getRuntime().maxMemory());
    }

    /** As many bytes as the heap has may lie in buffers, unless the start script says otherwise. */
    private static Share direct() {
        long used = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Share("direct", used, Runtime.getRuntime().maxMemory());
    }

    private static Share resident() {
        long machine = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
        long most = machine;
        for (Path file : CONTAINER) {
            long bound = number(file);
            most = bound > 0 && (most == 0 || bound < most) ? bound : most;
        }
        return new Share("resident", used(), most);
    }

    private static long used() {
        try (Stream<String> lines = Files.lines(RESIDENT)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** 0 where there is no such file, or no bound. */
    private static long number(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
