package io.vigie.configuration.load;

import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.PersonConfig;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.util.List;

/** Reads {@code departments.yaml}. */
final class DepartmentReader {

    private DepartmentReader() {}

    static List<DepartmentConfig> departments(YamlMapping file) {
        List<DepartmentConfig> departments = file.list("departments").stream()
                .map(DepartmentReader::department)
                .toList();
        file.end();
        return departments;
    }

    private static DepartmentConfig department(YamlValue value) {
        YamlMapping mapping = value.mapping();
        String id = Reading.id(mapping);
        DepartmentConfig department = new DepartmentConfig(
                id,
                Reading.names(mapping, "name", id),
                mapping.texts("functions"),
                accountable(mapping),
                mapping.get("deputy").map(Reading::person).orElse(null),
                mapping.texts("receivers"),
                Reading.place(value));
        mapping.end();
        return department;
    }

    private static PersonConfig accountable(YamlMapping mapping) {
        PersonConfig person = mapping.get("accountable").map(Reading::person).orElse(new PersonConfig("", null));
        if (person.name().isBlank()) {
            mapping.self().problem("needs an 'accountable' person: nobody acts for a department without a name");
        }
        return person;
    }
}
