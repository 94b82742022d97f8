package io.vigie.analytics.understand.query.lucene;

import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.analysis.Fields;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * A mention as a Lucene document, with the text that matched words are quoted from.
 *
 * @param text title and text as searched
 */
record MentionDocument(SearchText text, Document document) {

    private static final FieldType INDEXED = indexed();

    static MentionDocument of(SearchableMention searchable) {
        TextMention mention = searchable.mention();
        SearchText text = SearchText.of(mention);
        Document document = new Document();
        addNamed(document, searchable);
        text.tags().forEach(tag -> add(document, Fields.TAG, tag.term()));
        addAll(document, Fields.EXACT, text);
        Fields.stems(searchable.language()).forEach(language -> addAll(document, Fields.text(language), text));
        if (mention.title() != null) {
            addTitle(document, SearchText.ofTitle(mention.title()), searchable.language());
        }
        return new MentionDocument(text, document);
    }

    private static void addTitle(Document document, SearchText title, String language) {
        addAll(document, Fields.EXACT_TITLE, title);
        Fields.stems(language).forEach(stemmed -> addAll(document, Fields.title(stemmed), title));
    }

    private static void addNamed(Document document, SearchableMention searchable) {
        Origin origin = searchable.mention().origin();
        add(document, "language", searchable.language());
        addNamed(document, "source", origin.source());
        addNamed(document, "author", origin.author());
        addNamed(document, "url", origin.url());
    }

    private static void addNamed(Document document, String field, @Nullable String value) {
        add(document, field, value == null ? null : Fields.bounded(value));
    }

    private static void addAll(Document document, String field, SearchText text) {
        text.searchable().forEach(value -> add(document, field, value));
    }

    private static void add(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new Field(field, value, INDEXED));
        }
    }

    /** Offsets lead back to the words as they were written. */
    private static FieldType indexed() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
