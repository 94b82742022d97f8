package io.vigie.benchmarks.flink;

import io.vigie.benchmarks.Contender;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The Flink job in a process of its own, a job manager and a task manager in it. */
public final class FlinkContender {

    private FlinkContender() {}

    /**
     * Arguments: subtasks, state backend ({@code hashmap} or {@code rocksdb}), milliseconds between checkpoints, further settings of
     * Flink as {@code key=value}, then those of {@link Contender}.
     */
    public static void main(String[] args) throws Exception {
        Contender contender = Contender.of(args);
        Configuration settings = settings(args[1], Long.parseLong(args[2]), Path.of(contender.work()));
        for (String arg : args) {
            if (arg.matches("[a-z.-]+=.*")) {
                settings.setString(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
            }
        }
        StreamExecutionEnvironment flink =
                StreamExecutionEnvironment.createLocalEnvironment(Integer.parseInt(args[0]), settings);
        new MentionJob(contender).describe(flink);
        JobClient job = flink.executeAsync("mentions");
        var unused = job.getJobExecutionResult().whenComplete((result, failure) -> {
            if (failure != null) {
                failure.printStackTrace();
                System.exit(1);
            }
        });
        Contender.awaitEnd();
        System.exit(0);
    }

    private static Configuration settings(String backend, long checkpointMillis, Path work) {
        Configuration settings = new Configuration();
        settings.setString("pipeline.object-reuse", "true");
        settings.setString("pipeline.auto-watermark-interval", checkpointMillis + " ms");
        settings.setString("execution.checkpointing.interval", checkpointMillis + " ms");
        settings.setString("execution.checkpointing.mode", "EXACTLY_ONCE");
        settings.setString("execution.checkpointing.storage", "filesystem");
        settings.setString(
                "execution.checkpointing.dir",
                work.resolve("checkpoints").toUri().toString());
        settings.setString("execution.checkpointing.incremental", "true");
        settings.setString("state.backend.type", backend);
        settings.setString("state.backend.rocksdb.timer-service.factory", "HEAP");
        settings.setString("taskmanager.memory.managed.size", "512 mb");
        settings.setString("io.tmp.dirs", work.resolve("tmp").toString());
        settings.setString("restart-strategy.type", "none");
        return settings;
    }
}
