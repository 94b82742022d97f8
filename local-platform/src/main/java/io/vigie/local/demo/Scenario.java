package io.vigie.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What is said, by whom, how often: the description from which {@link ScenarioGenerator} makes mentions.
 *
 * @param start first instant, in the company's zone
 * @param days length in days
 * @param seed of the generator: the same scenario gives the same mentions
 * @param duplicates mentions that are delivered twice under one id
 * @param hours weight of each hour of a day, 24 of them
 * @param weekdays weight of each weekday, Monday first
 * @param sources sources by language, repeated as often as they weigh
 * @param slots words by slot name
 * @param hostile texts of hostile mentions
 * @param refused whole lines that must be refused
 */
record Scenario(
        ZonedDateTime start,
        int days,
        long seed,
        int duplicates,
        List<Brand> brands,
        List<Double> hours,
        List<Double> weekdays,
        Map<String, List<String>> sources,
        Map<String, List<String>> slots,
        List<Background> background,
        List<String> hostile,
        List<String> refused,
        List<Event> events) {

    /** The same at the same hours of the same weekdays, whole weeks later: as late as it ends before {@code end}. */
    Scenario endingBefore(Instant end) {
        long weeks = ChronoUnit.WEEKS.between(start.plusDays(days), end.atZone(start.getZone()));
        return new Scenario(
                start.plusWeeks(weeks),
                days,
                seed,
                duplicates,
                brands,
                hours,
                weekdays,
                sources,
                slots,
                background,
                hostile,
                refused,
                events.stream().map(event -> event.later(weeks)).toList());
    }

    /** Everyday talk of the same brands alone: some whole days from a midnight on. */
    Scenario ordinary(ZonedDateTime midnight, int wholeDays) {
        return with(midnight, wholeDays, brands, List.of());
    }

    /** One of its events alone, as it would be at another time. */
    Scenario only(Event event) {
        return with(start, days, List.of(), List.of(event));
    }

    private Scenario with(ZonedDateTime from, int length, List<Brand> talkedOf, List<Event> happening) {
        return new Scenario(
                from,
                length,
                seed,
                0,
                talkedOf,
                hours,
                weekdays,
                sources,
                slots,
                background,
                List.of(),
                List.of(),
                happening);
    }

    /** A brand and how much is said of it. */
    record Brand(String name, long mentionsPerDay) {}

    /** Texts of everyday talk in one language and their common weight. */
    record Background(String language, double weight, List<String> texts) {}

    /**
     * Something that happens.
     *
     * @param owner function whose department should get the alert
     * @param mentions how many
     * @param ramp how long it rises
     * @param halfLife in what time it falls by half afterwards
     * @param french share of French mentions
     * @param texts by language
     */
    record Event(
            String id,
            String title,
            String owner,
            String brand,
            ZonedDateTime at,
            int mentions,
            Duration ramp,
            Duration halfLife,
            double french,
            Map<String, List<String>> texts) {

        /** The same, so many mentions in another course of time. */
        Event shaped(ZonedDateTime from, int newMentions, Duration newRamp, Duration newHalfLife) {
            return new Event(id, title, owner, brand, from, newMentions, newRamp, newHalfLife, french, texts);
        }

        Event later(long weeks) {
            return new Event(id, title, owner, brand, at.plusWeeks(weeks), mentions, ramp, halfLife, french, texts);
        }
    }
}
