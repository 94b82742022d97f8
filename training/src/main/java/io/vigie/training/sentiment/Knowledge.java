package io.vigie.training.sentiment;

import java.util.List;

/**
 * What is known of a language's words beside the labelled texts.
 *
 * @param lexicons polarities
 * @param vectors meanings; {@link WordVectors#NONE} for most languages
 */
record Knowledge(List<Lexicon> lexicons, WordVectors vectors) {}
