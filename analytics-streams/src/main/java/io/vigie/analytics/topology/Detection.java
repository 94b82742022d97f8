package io.vigie.analytics.topology;

import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.configuration.VigieConfig;

/** Settings of the detector as a company configures them. */
public final class Detection {

    private Detection() {}

    public static DetectorConfig of(VigieConfig company) {
        return DetectorConfig.defaults(company.company().timeZone())
                .withFalseAlarmsPerKeyAndMonth(company.detection().falseAlarmsPerKeyAndMonth())
                .withWarmUp(company.detection().warmUp())
                .withMinimumCount(company.detection().minimumCount());
    }
}
