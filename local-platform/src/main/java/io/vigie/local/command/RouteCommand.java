package io.vigie.local.command;

import io.vigie.alert.domain.AlertNature;
import io.vigie.alert.route.Route;
import io.vigie.alert.route.RouteQuery;
import io.vigie.alert.route.Router;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.VigieConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie route}. */
@Command(name = "route", mixinStandardHelpOptions = true, description = "Explains where an alert would go, and why.")
final class RouteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Configuration directory.")
    private Path directory = Path.of("");

    @Option(names = "--brand", required = true, paramLabel = "ID", description = "Brand id.")
    private String brand = "";

    @Option(
            names = "--function",
            required = true,
            paramLabel = "ID",
            description = "Leading function id, or '*' for the brand as a whole.")
    private String function = "";

    @Option(names = "--severity", required = true, paramLabel = "N", description = "1 (low) to 5.")
    private int severity = 1;

    @Option(
            names = "--nature",
            paramLabel = "NATURE",
            defaultValue = "CRISIS",
            description = "crisis, volume, shift, voice, drop or silence (default: crisis).")
    private AlertNature nature = AlertNature.CRISIS;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        VigieConfig config = CheckCommand.checked(directory);
        requireKnown(config);
        if (config.brand(brand).orElseThrow().role() == BrandRole.COMPETITOR) {
            spec.commandLine().getOut().println(brand + " is a competitor and raises no alert");
            return 0;
        }
        print(new Router(config).route(new RouteQuery(brand, function, nature, severity)));
        return 0;
    }

    private void requireKnown(VigieConfig config) {
        if (config.brand(brand).isEmpty()) {
            throw misuse("--brand: there is no brand '" + brand + "'; there are: "
                    + config.brands().stream().map(each -> each.id()).collect(Collectors.joining(", ")));
        }
        String functions = config.functions().stream().map(FunctionConfig::id).collect(Collectors.joining(", "));
        boolean known = FunctionConfig.ALL.equals(function)
                || config.functions().stream().anyMatch(each -> each.id().equals(function));
        if (!known) {
            throw misuse("--function: there is no function '" + function + "'; there are: *, " + functions);
        }
        if (severity < 1 || severity > 5) {
            throw misuse("--severity: must be from 1 to 5, is " + severity);
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(Route route) {
        PrintWriter out = spec.commandLine().getOut();
        DepartmentConfig owner = route.department();
        out.println("department   " + owner.id());
        out.println("accountable  " + owner.accountable().name());
        if (owner.deputy() != null) {
            out.println("deputy       " + owner.deputy().name());
        }
        out.println("receivers    " + String.join(", ", route.receivers()));
        out.println("because      " + route.reason());
        out.flush();
    }
}
