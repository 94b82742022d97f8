package io.vigie.ingest.pipeline;

/** Words about a refusal. They may quote what was sent, so they are kept short and on one line. */
final class Details {

    private static final int MAX_CHARS = 200;

    private Details() {}

    static String brief(String message) {
        String oneLine = message.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\u2028\u2029]+", " ");
        return oneLine.length() <= MAX_CHARS ? oneLine : oneLine.substring(0, MAX_CHARS) + "...";
    }
}
