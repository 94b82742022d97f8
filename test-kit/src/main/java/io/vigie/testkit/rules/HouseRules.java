package io.vigie.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The house rules. A module checks itself with one test:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *     @Test
 *     void areKept() {
 *         HouseRules.check("io.vigie.ingest");
 *     }
 * }
 * }</pre>
 *
 * <p>The rules, in order: R1 services never see each other; R2 {@code schemas} depends on nothing of ours; R3 {@code
 * domain}, {@code detect} and {@code route} use the JDK, each other and the configuration's records only; R4 Kafka types and R5 Avro wire records
 * only at the edges; R6 only the composition root knows adapters; R7 adapters never see each other; R8 nobody depends on
 * a composition root; R9 no package cycles; R10 time only from an injected {@code Clock}; R11 only the composition root
 * reads environment and system properties; R12 {@code *Config} types are records; R13 no stdout or stderr outside the
 * command line.
 *
 * <p>A composition root is a {@code *Main}, the top package of a service, or the local platform; R10, R11 and R13 make
 * no exception for a top package.
 */
public final class HouseRules {
    private HouseRules() {}

    /** R1 to R13 in order; each passes where nothing matches. */
    public static List<ArchRule> all() {
        return List.of(
                        DependencyRules.servicesNeverSeeEachOther(),
                        DependencyRules.schemasDependOnNothingOfOurs(),
                        DependencyRules.pureCodeUsesTheJdkOnly(),
                        DependencyRules.kafkaStaysAtTheEdges(),
                        DependencyRules.wireRecordsStayAtTheEdges(),
                        DependencyRules.onlyRootsKnowAdapters(),
                        DependencyRules.adaptersNeverSeeEachOther(),
                        DependencyRules.nobodyDependsOnARoot(),
                        DependencyRules.noPackageCycles(),
                        CodeRules.timeComesFromAClock(),
                        CodeRules.onlyRootsReadSurroundings(),
                        CodeRules.configsAreRecords(),
                        CodeRules.nobodyPrints())
                .stream()
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    /**
     * Checks the classes of these packages and below, without tests.
     *
     * @throws AssertionError with every violation of every rule; also when no class is found
     */
    public static void check(String... packages) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + String.join(", ", packages));
        }
        List<String> violations = violations(classes);
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), violations));
        }
    }

    static List<String> violations(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (ArchRule rule : all()) {
            EvaluationResult result = rule.evaluate(classes);
            result.getFailureReport().getDetails().forEach(detail -> found.add(rule.getDescription() + ": " + detail));
        }
        return found;
    }
}
