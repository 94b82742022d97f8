package io.vigie.configuration.load;

import io.vigie.configuration.VigieConfig;
import io.vigie.kit.yaml.Problem;
import java.util.List;

/**
 * A configuration as far as it could be read, for checks that add what they find before anybody is told.
 *
 * @param config what was read, with neutral values where something is wrong; to be used only when nothing is
 * @param problems what is wrong with it
 */
public record ConfigurationDraft(VigieConfig config, List<Problem> problems) {

    public ConfigurationDraft {
        problems = List.copyOf(problems);
    }
}
