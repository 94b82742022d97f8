package io.vigie.analytics.topology;

import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.FixedThreshold;
import io.vigie.configuration.ThresholdConfig;
import io.vigie.configuration.VigieConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings of the detector as a company configures them. */
public final class Detection {

    private Detection() {}

    public static DetectorConfig of(VigieConfig company) {
        DetectorConfig standard = DetectorConfig.defaults(company.company().timeZone());
        return standard.withFalseAlarmsPerKeyAndMonth(company.detection().falseAlarmsPerKeyAndMonth())
                .withWarmUp(company.detection().warmUp())
                .withMinimumCount(company.detection().minimumCount())
                .withFixedThreshold(threshold(company.detection().threshold(), standard.bucket()));
    }

    private static @Nullable FixedThreshold threshold(@Nullable ThresholdConfig threshold, Duration bucket) {
        return threshold == null
                ? null
                : new FixedThreshold(
                        threshold.mentions(), (int) threshold.within().dividedBy(bucket));
    }
}
