package io.vigie.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** R1 to R9: who may know whom. */
final class DependencyRules {
    private static final String AVRO_RECORD = "org.apache.avro.specific.SpecificRecordBase";

    private DependencyRules() {}

    static ArchRule servicesNeverSeeEachOther() {
        return slices().matching("io.vigie.(ingest|analytics|alert)..")
                .namingSlices("service $1")
                .should()
                .notDependOnEachOther()
                .as("R1 services never see each other");
    }

    static ArchRule schemasDependOnNothingOfOurs() {
        return noClasses()
                .that()
                .resideInAPackage("io.vigie.schemas..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.vigie..").and(not(resideInAPackage("io.vigie.schemas.."))))
                .as("R2 schemas depends on nothing of ours");
    }

    static ArchRule pureCodeUsesTheJdkOnly() {
        return classes()
                .that(Places.PURE)
                .should()
                .onlyDependOnClassesThat(
                        Places.PURE.or(resideInAnyPackage("java..", "org.jspecify..", "io.vigie.configuration")))
                .as("R3 domain, detect and route use the JDK, each other and the configuration records only");
    }

    static ArchRule kafkaStaysAtTheEdges() {
        return noClasses()
                .that(not(Places.EDGE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..", "io.confluent..")
                .as("R4 Kafka types only at the edges");
    }

    static ArchRule wireRecordsStayAtTheEdges() {
        return noClasses()
                .that(not(Places.EDGE))
                .should()
                .dependOnClassesThat(assignableTo(AVRO_RECORD).or(resideInAPackage("org.apache.avro..")))
                .as("R5 Avro wire records only at the edges");
    }

    static ArchRule onlyRootsKnowAdapters() {
        return noClasses()
                .that(not(Places.COMPOSITION.or(Places.ADAPTER)))
                .should()
                .dependOnClassesThat(Places.ADAPTER)
                .as("R6 only the composition root knows adapters");
    }

    static ArchRule adaptersNeverSeeEachOther() {
        return slices().matching("io.vigie..(source|notify).(*)..")
                .namingSlices("$1 adapter $2")
                .should()
                .notDependOnEachOther()
                .as("R7 adapters never see each other");
    }

    static ArchRule nobodyDependsOnARoot() {
        return noClasses()
                .that(not(Places.ROOT))
                .should()
                .dependOnClassesThat(Places.ROOT)
                .as("R8 nobody depends on a composition root");
    }

    static ArchRule noPackageCycles() {
        return slices().matching("io.vigie.(**)").should().beFreeOfCycles().as("R9 no package cycles");
    }
}
