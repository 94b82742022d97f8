package io.vigie.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The parts of the system that the rules speak of. */
final class Places {
    /** Programs. Classes nested in one belong to it. */
    static final DescribedPredicate<JavaClass> MAIN =
            describe("*Main classes", type -> outermost(type).getSimpleName().endsWith("Main"));

    /** What puts a process together: programs, the top package of a service, and the platform of all of them. */
    static final DescribedPredicate<JavaClass> ROOT = MAIN.or(
                    resideInAnyPackage("io.vigie.ingest", "io.vigie.analytics", "io.vigie.alert", "io.vigie.local.."))
            .as("composition roots (*Main, a service's top package, io.vigie.local)");

    static final DescribedPredicate<JavaClass> COMMAND_LINE = MAIN.or(resideInAnyPackage("io.vigie.local.command.."));

    /** Programs, and the top package of a service, which puts that service together for whatever program runs it. */
    static final DescribedPredicate<JavaClass> COMPOSITION = ROOT.or(describe(
            "top packages of services",
            type -> type.getPackageName().matches("io\\.vigie\\.(ingest|analytics|alert)")));

    /** Where Kafka and the wire records are at home. */
    static final DescribedPredicate<JavaClass> EDGE = ROOT.or(resideInAnyPackage(
                    "io.vigie..topology..",
                    "io.vigie..processor..",
                    "io.vigie..serde..",
                    "io.vigie..publish..",
                    "io.vigie..error..",
                    "io.vigie..inbound..",
                    "io.vigie..kafka..",
                    "io.vigie.schemas..",
                    "io.vigie.kit..",
                    "io.vigie.embedded..",
                    "io.vigie.testkit..",
                    "io.vigie.examples..",
                    "io.vigie.benchmarks.."))
            .as("the edges (topology, processor, serde, publish, error, inbound, kafka, platform modules, *Main)");

    static final DescribedPredicate<JavaClass> PURE =
            resideInAnyPackage("io.vigie..domain..", "io.vigie..detect..", "io.vigie..route..");

    static final DescribedPredicate<JavaClass> ADAPTER =
            resideInAnyPackage("io.vigie..source.*..", "io.vigie..notify.*..").as("adapters (source.*, notify.*)");

    private Places() {}

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Places::outermost).orElse(type);
    }
}
