package io.vigie.kit.yaml;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while a configuration is read. Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidConfigurationException when anything was found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidConfigurationException(list());
        }
    }
}
