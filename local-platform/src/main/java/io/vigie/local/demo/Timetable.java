package io.vigie.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** When things are said: a daily and weekly cycle for everyday talk, a rise and a fall for events. */
record Timetable(Scenario scenario, RandomGenerator random) {

    private static final int MILLIS_PER_HOUR = 3_600_000;

    /** Instants of a day's everyday mentions of one brand. */
    List<Instant> day(int day, long mentionsPerDay) {
        ZonedDateTime midnight = scenario.start().plusDays(day);
        double weekday = scenario.weekdays().get(midnight.getDayOfWeek().getValue() - 1);
        double noise = 1 + 0.06 * random.nextGaussian();
        long count = Math.max(0, Math.round(mentionsPerDay * weekday * noise));
        List<Instant> instants = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            instants.add(midnight.plusHours(hour()).toInstant().plusMillis(random.nextInt(MILLIS_PER_HOUR)));
        }
        return instants;
    }

    private int hour() {
        double total =
                scenario.hours().stream().mapToDouble(Double::doubleValue).sum();
        double at = random.nextDouble() * total;
        int hour = 0;
        while (hour < scenario.hours().size() - 1 && at >= scenario.hours().get(hour)) {
            at -= scenario.hours().get(hour++);
        }
        return hour;
    }

    /** Instants of an event's mentions: a third while it rises, linearly; the rest in an exponential fall. */
    List<Instant> event(Scenario.Event event) {
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < event.mentions(); i++) {
            instants.add(event.at().toInstant().plus(i % 3 == 0 ? rise(event.ramp()) : fall(event)));
        }
        Collections.sort(instants);
        return instants;
    }

    private Duration rise(Duration ramp) {
        return Duration.ofMillis((long) (ramp.toMillis() * Math.sqrt(random.nextDouble())));
    }

    private Duration fall(Scenario.Event event) {
        double mean = event.halfLife().toMillis() / Math.log(2);
        return event.ramp().plusMillis((long) (-mean * Math.log(1 - random.nextDouble())));
    }
}
