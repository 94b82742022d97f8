package io.vigie.analytics.understand.query.compiled;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/**
 * What the queries look for, as numbers: every term, prefix, wildcard and fuzzy word of a layer is a slot, which the words
 * of a mention fill or not. Complete before the first mention is read.
 */
final class Vocabulary {

    private final Map<Layer, CharArrayMap<Slots>> terms = new EnumMap<>(Layer.class);
    private final Map<Layer, List<PatternSlot>> patterns = new EnumMap<>(Layer.class);
    private final Map<Query, Integer> known = new HashMap<>();
    /** By slot. */
    private final List<Double> commonness = new ArrayList<>();

    private record PatternSlot(int slot, TermPattern pattern) {}

    int term(Layer layer, Term term) {
        CharArrayMap<Slots> known = terms.computeIfAbsent(layer, key -> new CharArrayMap<>(64, false));
        Slots slots = known.get(term.text());
        if (slots == null) {
            slots = Slots.of(add(Commonness.ofTerm(layer, term.text())));
            known.put(term.text(), slots);
        }
        return slots.get(0);
    }

    private int add(double common) {
        commonness.add(common);
        return commonness.size() - 1;
    }

    /** @param query what the pattern was made of, by which it is told from others */
    int pattern(Layer layer, Query query, TermPattern pattern) {
        return known.computeIfAbsent(query, key -> {
            int slot = add(Commonness.ofPattern(pattern));
            patterns.computeIfAbsent(layer, list -> new ArrayList<>()).add(new PatternSlot(slot, pattern));
            return slot;
        });
    }

    int size() {
        return commonness.size();
    }

    /** How often the slot is filled, roughly, compared with others. */
    double commonness(int slot) {
        return commonness.get(slot);
    }

    /** Whether any query looks there. */
    boolean has(Layer layer) {
        return terms.containsKey(layer) || patterns.containsKey(layer);
    }

    /** The slots that a term of a mention fills. */
    Slots slots(Layer layer, CharSequence term) {
        CharArrayMap<Slots> known = terms.get(layer);
        Slots exact = known == null ? null : known.get(term);
        Slots some = patterns.containsKey(layer) ? matching(layer, term.toString()) : Slots.NONE;
        return exact == null ? some : exact.and(some);
    }

    private Slots matching(Layer layer, String term) {
        long letters = TermPattern.letters(term);
        List<PatternSlot> all = patterns.getOrDefault(layer, List.of());
        Slots matching = Slots.NONE;
        for (int i = 0; i < all.size(); i++) { // by index: this is most of what a new word costs
            if (all.get(i).pattern().accepts(term, letters)) {
                matching = matching.and(Slots.of(all.get(i).slot()));
            }
        }
        return matching;
    }
}
