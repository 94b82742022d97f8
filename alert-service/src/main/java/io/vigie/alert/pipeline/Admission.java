package io.vigie.alert.pipeline;

import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.VigieConfig;
import java.util.Optional;

/** Turns away what concerns no alert: what was seen before, and what is not worth one. */
final class Admission {

    private final VigieConfig config;

    Admission(VigieConfig config) {
        this.config = config;
    }

    /** The exit of a spike that goes no further; empty for one that does. */
    Optional<Exit> refuse(SpikeSnapshot spike, Desk desk) {
        Optional<SpikeSnapshot> known = known(spike, desk);
        if (known.isPresent()) {
            return known.get().revision() >= spike.revision()
                    ? Optional.of(Exit.of(Exit.Kind.REPEATED))
                    : Optional.empty();
        }
        return (spike.isOfSource() ? Optional.<String>empty() : brandRefusal(spike.brand()))
                .or(() -> ownRefusal(spike))
                .map(reason -> new Exit(Exit.Kind.REFUSED, reason));
    }

    private static Optional<SpikeSnapshot> known(SpikeSnapshot spike, Desk desk) {
        return desk.holding(spike.spikeId()).flatMap(alert -> alert.situation().spike(spike.spikeId()));
    }

    private Optional<String> brandRefusal(String brand) {
        Optional<BrandRole> role = config.brand(brand).map(BrandConfig::role);
        if (role.isEmpty()) {
            return Optional.of("unknown-brand");
        }
        return role.get() == BrandRole.OWN ? Optional.empty() : Optional.of("not-an-own-brand");
    }

    private static Optional<String> ownRefusal(SpikeSnapshot spike) {
        if (!spike.ongoing()) {
            return Optional.of("closed-before-opened");
        }
        return spike.severity() < 1 ? Optional.of("severity-below-one") : Optional.empty();
    }
}
