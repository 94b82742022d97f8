package io.vigie.ingest.publish;

import io.vigie.ingest.pipeline.Decision.Refused;
import io.vigie.ingest.pipeline.HeardMention;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Mention;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the service's own values down as the records of the contracts. */
final class AvroMentions {

    static final String SERVICE = "ingest-service";

    private AvroMentions() {}

    static Mention mention(HeardMention heard, Instant now) {
        HeardMention.Content content = heard.content();
        HeardMention.Reach reach = heard.reach();
        return Mention.newBuilder()
                .setMentionId(heard.mentionId())
                .setSource(heard.source())
                .setNativeId(heard.nativeId())
                .setAuthorHash(heard.authorHash())
                .setAuthorFollowers(reach.followers())
                .setTitle(content.title())
                .setText(content.text())
                .setUrl(content.url())
                .setDeclaredLanguage(content.language())
                .setDeclaredBrand(content.brand())
                .setPublishedAt(millis(heard.time().publishedAt()))
                .setOriginalPublishedAt(millisOrNull(heard.time().originalPublishedAt()))
                .setReceivedAt(millis(heard.time().receivedAt()))
                .setIngestedAt(millis(now))
                .setReplayed(heard.time().replayed())
                .setRepostCount(reach.reposts())
                .setReplyCount(reach.replies())
                .setLikeCount(reach.likes())
                .setAttributes(heard.attributes())
                .build();
    }

    /** A mention that is written to nowhere. */
    static Mention sample(Instant now) {
        return Mention.newBuilder()
                .setMentionId("sample:1")
                .setSource("sample")
                .setNativeId("1")
                .setText("sample")
                .setPublishedAt(millis(now))
                .setReceivedAt(millis(now))
                .setIngestedAt(millis(now))
                .build();
    }

    static DeadLetter deadLetter(Refused refused, String id, Instant now) {
        return DeadLetter.newBuilder()
                .setDeadLetterId(id)
                .setService(SERVICE)
                .setStage(refused.stage().label())
                .setReason(refused.reason().label())
                .setDetail(refused.detail())
                .setSource(refused.source())
                .setPlace(refused.place())
                .setPayload(ByteBuffer.wrap(refused.payload().bytes()))
                .setPayloadSize(refused.payload().size())
                .setHeaders(Map.of())
                .setAt(millis(now))
                .build();
    }

    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable Instant millisOrNull(@Nullable Instant time) {
        return time == null ? null : millis(time);
    }
}
