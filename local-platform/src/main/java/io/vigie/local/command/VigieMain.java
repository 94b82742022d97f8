package io.vigie.local.command;

import io.vigie.kit.yaml.InvalidConfigurationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the {@code vigie} command. */
@Command(
        name = "vigie",
        mixinStandardHelpOptions = true,
        versionProvider = VigieMain.Version.class,
        description = "Listens to what is said of a company and sees that the right department acts.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, the reason is on standard error",
            "2:the command line is wrong",
            "3:the configuration is wrong, every problem is on standard error",
            "130:interrupted"
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            ReplayCommand.class,
            SampleCommand.class,
            UnderstandCommand.class,
            BacktestCommand.class,
            CheckCommand.class,
            RouteCommand.class,
            CorrectionsCommand.class,
            DeadLettersCommand.class,
            CommandLine.HelpCommand.class
        })
public final class VigieMain {

    static final int FAILED = 1;
    static final int BAD_CONFIGURATION = 3;
    static final int INTERRUPTED = 130;
    private static final int CLOSING_SECONDS = 30;

    private VigieMain() {}

    public static void main(String[] arguments) {
        CountDownLatch closed = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruptAndWait(main, closed), "vigie-shutdown"));
        int exitCode = FAILED;
        try {
            exitCode = commandLine().execute(arguments);
        } catch (StackOverflowError e) {
            System.err.println("vigie: the input is nested too deeply");
        } finally {
            closed.countDown();
            System.exit(exitCode);
        }
    }

    /** Ctrl-C: lets the command close what it opened before the process ends. */
    private static void interruptAndWait(Thread main, CountDownLatch closed) {
        if (closed.getCount() == 0) {
            return;
        }
        System.err.println("\nStopping ...");
        main.interrupt();
        try {
            if (!closed.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(VigieMain.class).warn("gave up closing after {} s", CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new VigieMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(VigieMain::failed);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (failure instanceof InvalidConfigurationException invalid) {
            invalid.problems().forEach(err::println);
            return BAD_CONFIGURATION;
        }
        if (failure instanceof InterruptedException || failure instanceof InterruptException) {
            return INTERRUPTED;
        }
        err.println("vigie: " + reason(failure));
        return FAILED;
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = VigieMain.class.getPackage().getImplementationVersion();
            return new String[] {"vigie " + (version == null ? "development" : version)};
        }
    }
}
