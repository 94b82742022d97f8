package io.vigie.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** R10 to R13: what code may reach for by itself. Method references count like calls. */
final class CodeRules {
    private static final Set<String> SYSTEM_TIME = Set.of("currentTimeMillis", "nanoTime");
    private static final Set<String> TICKS_OF_SYSTEM = Set.of("tickMillis", "tickSeconds", "tickMinutes");
    private static final Set<String> SURROUNDINGS = Set.of("getenv", "getProperty", "getProperties", "setProperty");
    private static final Set<String> STREAMS = Set.of("out", "err");

    private CodeRules() {}

    static ArchRule timeComesFromAClock() {
        return noClasses()
                .that(not(Places.COMMAND_LINE))
                .should()
                .accessTargetWhere(describe("the machine's time", CodeRules::readsMachineTime))
                .as("R10 time only from an injected Clock");
    }

    static ArchRule onlyRootsReadSurroundings() {
        return noClasses()
                .that(not(Places.COMMAND_LINE))
                .should()
                .accessTargetWhere(onSystem("environment and system properties", SURROUNDINGS))
                .as("R11 only the composition root reads environment and system properties");
    }

    /** An interface may gather several kinds of configuration, each of them a record. */
    static ArchRule configsAreRecords() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Config")
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .as("R12 *Config types are records");
    }

    static ArchRule nobodyPrints() {
        return noClasses()
                .that(not(Places.COMMAND_LINE))
                .should()
                .accessTargetWhere(onSystem("stdout and stderr", STREAMS)
                        .or(describe(
                                "printStackTrace()",
                                access -> access.getTarget().getFullName().endsWith(".printStackTrace()"))))
                .as("R13 no stdout or stderr outside the command line");
    }

    private static DescribedPredicate<JavaAccess<?>> onSystem(String what, Set<String> members) {
        return describe(
                what,
                access -> access.getTargetOwner().isEquivalentTo(System.class)
                        && members.contains(access.getTarget().getName()));
    }

    private static boolean readsMachineTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String member = access.getTarget().getName();
        if (owner.isEquivalentTo(System.class)) {
            return SYSTEM_TIME.contains(member);
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return member.startsWith("system") || TICKS_OF_SYSTEM.contains(member);
        }
        if (owner.isEquivalentTo(Date.class)) {
            return access.getTarget().getFullName().endsWith("<init>()");
        }
        return owner.getPackageName().startsWith("java.time") && member.equals("now") && !takesClock(access);
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("(" + Clock.class.getName() + ")");
    }
}
