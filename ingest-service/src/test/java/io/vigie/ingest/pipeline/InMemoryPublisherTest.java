package io.vigie.ingest.pipeline;

import java.util.List;

class InMemoryPublisherTest extends MentionPublisherContract {

    private final InMemoryPublisher publisher = new InMemoryPublisher();

    @Override
    protected MentionPublisher publisher() {
        return publisher;
    }

    @Override
    protected String source() {
        return "memory";
    }

    @Override
    protected List<List<String>> stored() {
        return List.of(publisher.log().stream()
                .map(entry -> entry instanceof HeardMention mention ? mention.mentionId() : entry.toString())
                .toList());
    }

    @Override
    protected List<String> buried() {
        return publisher.deadLetters().stream()
                .map(refused -> refused.reason().label())
                .toList();
    }
}
