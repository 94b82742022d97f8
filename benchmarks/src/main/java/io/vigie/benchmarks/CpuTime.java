package io.vigie.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * CPU that this process, or another, has used, without what its just-in-time compilers used where the system tells (Linux): a run of
 * seconds compiles for as long as it works, and a service that runs for days does not.
 */
public final class CpuTime {

    /** A tick of /proc: a hundredth of a second on every Linux that runs Java. */
    private static final long NANOS_OF_A_TICK = 10_000_000;

    /** Fields of /proc/self/task/N/stat behind the name of the thread: user and system time. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private CpuTime() {}

    /** Nanoseconds. */
    public static long nanos() {
        long all = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return all - compilers("self");
    }

    /** Those of another process that runs Java; 0 where the system does not tell. */
    static long nanos(ProcessHandle process) {
        long all = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
        return all - compilers(Long.toString(process.pid()));
    }

    private static long compilers(String process) {
        Path directory = Path.of("/proc", process, "task");
        long ticks = 0;
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(directory)) {
                for (Path thread : threads) {
                    ticks += ticksOfCompiler(thread.resolve("stat"));
                }
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + directory, e);
            }
        }
        return ticks * NANOS_OF_A_TICK;
    }

    private static long ticksOfCompiler(Path stat) {
        try {
            String line = Files.readString(stat);
            int name = line.lastIndexOf(')');
            if (!line.substring(0, name).contains("CompilerThre")) {
                return 0;
            }
            String[] fields = line.substring(name + 2).split(" ", -1);
            return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        } catch (IOException e) {
            return 0; // the thread has ended: none of the compilers, which stay
            // (-XX:-UseDynamicNumberOfCompilerThreads)
        }
    }
}
