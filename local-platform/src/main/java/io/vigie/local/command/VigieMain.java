package io.vigie.local.command;

import io.vigie.kit.yaml.InvalidConfigurationException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

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
            "130:interrupted",
            "141:nobody reads the output any more"
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
            RecomputeCommand.class,
            CommandLine.HelpCommand.class
        })
public final class VigieMain {

    static final int FAILED = 1;
    static final int MISUSED = 2;
    static final int BAD_CONFIGURATION = 3;
    static final int INTERRUPTED = 130;

    /** As a process ends that SIGPIPE kills. */
    static final int NOBODY_READS = 141;

    private static final int CLOSING_SECONDS = 30;

    private VigieMain() {}

    public static void main(String[] arguments) {
        CountDownLatch closed = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruptAndWait(main, closed), "vigie-shutdown"));
        int exitCode = FAILED;
        try {
            exitCode = run(commandLine().setOut(StandardOutput.open()), arguments);
        } finally {
            closed.countDown();
            System.exit(exitCode);
        }
    }

    static int run(CommandLine vigie, String... arguments) {
        int exitCode = -1;
        try {
            exitCode = vigie.execute(arguments);
            vigie.getOut().flush();
            return exitCode;
        } catch (StandardOutput.ClosedException e) {
            return NOBODY_READS;
        } catch (UncheckedIOException | Error e) {
            if (wasInterrupted(e)) {
                return INTERRUPTED;
            }
            if (exitCode != FAILED) { // else it has said why, and a full disk is not told twice
                vigie.getErr().println("vigie: " + reason(e));
            }
            return FAILED;
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
        CommandLine vigie = new CommandLine(new VigieMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(VigieMain::misused)
                .setExecutionExceptionHandler(VigieMain::failed)
                .setExecutionStrategy(VigieMain::execute);
        tellExitCodes(vigie, vigie.getCommandSpec().usageMessage());
        return vigie;
    }

    /** Picocli prints help itself, and the stack trace of an output that cannot be written. */
    private static int execute(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (StandardOutput.ClosedException | UncheckedIOException e) {
            return failed(e, parsed.commandSpec().commandLine(), parsed);
        }
    }

    /** Each help tells what all commands end with. */
    private static void tellExitCodes(CommandLine command, UsageMessageSpec codes) {
        command.getSubcommands().values().forEach(each -> {
            each.getCommandSpec().usageMessage().exitCodeListHeading(codes.exitCodeListHeading());
            each.getCommandSpec().usageMessage().exitCodeList(codes.exitCodeList());
            tellExitCodes(each, codes);
        });
    }

    private static int misused(CommandLine.ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        var err = command.getErr();
        err.println("vigie: " + misuse.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
        err.print(command.getHelp().fullSynopsis());
        err.println(command.getCommandSpec().qualifiedName() + " --help tells the rest.");
        return MISUSED;
    }

    static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (failure instanceof InvalidConfigurationException invalid) {
            invalid.problems().forEach(problem -> err.println(SafeText.escaped(problem.toString())));
            return BAD_CONFIGURATION;
        }
        if (failure instanceof StandardOutput.ClosedException) {
            return NOBODY_READS;
        }
        if (wasInterrupted(failure)) {
            return INTERRUPTED;
        }
        err.println("vigie: " + reason(failure));
        return FAILED;
    }

    /** Libraries wrap it, or fail over it in ways of their own. */
    private static boolean wasInterrupted(Throwable failure) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        for (Throwable cause = failure; cause != null && !interrupted; cause = cause.getCause()) {
            interrupted = cause instanceof InterruptedException || cause instanceof InterruptException;
        }
        return interrupted;
    }

    private static String reason(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "the input is nested too deeply";
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory: " + failure.getMessage();
        }
        if (failure instanceof LinkageError) {
            return "a library cannot be loaded (is the temporary directory mounted noexec?): " + failure;
        }
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
