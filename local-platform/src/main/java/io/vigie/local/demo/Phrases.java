package io.vigie.local.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the {@code {slots}} of a text. */
record Phrases(Map<String, List<String>> slots, RandomGenerator random) {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    String fill(String text, String brand) {
        Matcher matcher = SLOT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(word(matcher.group(1), brand)));
        }
        matcher.appendTail(out);
        return out.isEmpty() ? "" : Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    private String word(String slot, String brand) {
        if ("brand".equals(slot)) {
            return brand;
        }
        List<String> words = slots.get(slot);
        if (words == null) {
            throw new IllegalArgumentException("slot {" + slot + "} is not defined");
        }
        return pick(words);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
