package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.analysis.Fields;
import io.vigie.analytics.understand.query.analysis.QueryTerms;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/** Fills the slots of what is known of a mention beside its text. Fields that no query asks for are not looked at. */
final class NamedFields {

    private final Vocabulary vocabulary;
    private final Analyzer analyzer;

    NamedFields(Vocabulary vocabulary, Analyzer analyzer) {
        this.vocabulary = vocabulary;
        this.analyzer = analyzer;
    }

    void read(SearchableMention searchable, Occurrences found) {
        Origin origin = searchable.mention().origin();
        read(Layer.LANGUAGE, searchable.language(), found);
        read(Layer.SOURCE, origin.source(), found);
        read(Layer.AUTHOR, origin.author(), found);
        read(Layer.URL, origin.url(), found);
    }

    private void read(Layer layer, @Nullable String value, Occurrences found) {
        if (value != null && vocabulary.has(layer)) {
            List<String> terms = QueryTerms.cut(analyzer, layer.field(), Fields.bounded(value));
            for (int position = 0; position < terms.size(); position++) {
                found.token(position, 0, 0);
                found.fill(vocabulary.slots(layer, terms.get(position)));
            }
        }
    }
}
