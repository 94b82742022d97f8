package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.WidestAuthors;
import io.vigie.analytics.aggregate.WidestAuthors.Author;
import java.util.ArrayList;
import java.util.List;

/** Authors with their reach, widest first. */
final class WidestAuthorsCodec implements Codec<List<Author>> {

    @Override
    public void write(List<Author> authors, ByteWriter out) {
        out.writeVar(authors.size());
        for (Author author : authors) {
            out.writeWord(author.hash());
            out.writeVar(author.reach());
        }
    }

    @Override
    public List<Author> read(ByteReader in) {
        int count = in.readCount(WidestAuthors.LIMIT);
        List<Author> authors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            authors.add(new Author(in.readRareWord(), in.readVar()));
        }
        return authors;
    }
}
