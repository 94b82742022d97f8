package io.vigie.local.command;

import io.vigie.kit.yaml.InvalidConfigurationException;
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
            "3:the configuration is wrong, every problem is on standard error"
        },
        subcommands = {BacktestCommand.class, CommandLine.HelpCommand.class})
public final class VigieMain {

    static final int FAILED = 1;
    static final int BAD_CONFIGURATION = 3;

    private VigieMain() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new VigieMain()).setExecutionExceptionHandler(VigieMain::failed);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (failure instanceof InvalidConfigurationException invalid) {
            invalid.problems().forEach(err::println);
            return BAD_CONFIGURATION;
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
