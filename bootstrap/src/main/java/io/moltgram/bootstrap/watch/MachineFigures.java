package io.moltgram.bootstrap.watch;

import com.sun.management.UnixOperatingSystemMXBean;
import io.moltgram.application.watch.Figures;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the process takes of its machine: memory, processor time, descriptors, pauses for collecting garbage. */
public final class MachineFigures implements Figures.Source {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final long KIBIBYTE = 1024;
    private static final Path STATUS = Path.of("/proc/self/status");

    private final String version;

    public MachineFigures(String version) {
        this.version = version;
    }

    @Override
    public void tell(Figures figures) {
        figures.gauge(
                "moltgram_build_info",
                "Which program this is.",
                1,
                "version",
                version,
                "java",
                System.getProperty("java.version", ""));
        memory(figures);
        process(figures);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            String name = collector.getName();
            figures.counter("jvm_gc_collections", "Garbage collections.", collector.getCollectionCount(), "gc", name);
            figures.counter(
                    "jvm_gc_seconds",
                    "Time spent collecting garbage.",
                    collector.getCollectionTime() / MILLIS,
                    "gc",
                    name);
        }
        figures.gauge(
                "jvm_threads",
                "Threads, without virtual ones.",
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static void memory(Figures figures) {
        usage(figures, "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        usage(figures, "nonheap", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            figures.gauge(
                    "jvm_buffer_bytes",
                    "Memory of buffers beside the heap.",
                    pool.getMemoryUsed(),
                    "pool",
                    pool.getName());
        }
        figures.gauge("process_resident_memory_bytes", "Resident memory.", resident());
    }

    private static void usage(Figures figures, String area, MemoryUsage usage) {
        figures.gauge("jvm_memory_used_bytes", "Memory in use.", usage.getUsed(), "area", area);
        figures.gauge(
                "jvm_memory_max_bytes", "Memory that may be used; -1 if unlimited.", usage.getMax(), "area", area);
    }

    private static void process(Figures figures) {
        figures.gauge(
                "process_start_time_seconds",
                "When the process began, in seconds since 1970.",
                ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            figures.counter("process_cpu_seconds", "Processor time used.", system.getProcessCpuTime() / NANOS);
            figures.gauge("process_open_fds", "Open descriptors.", system.getOpenFileDescriptorCount());
            figures.gauge("process_max_fds", "Most open descriptors.", system.getMaxFileDescriptorCount());
            figures.gauge("machine_memory_bytes", "Memory of the machine.", system.getTotalMemorySize());
        }
    }

    /** 0 where the system does not say. */
    private static long resident() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
