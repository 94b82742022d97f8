package io.vigie.analytics.understand.query.lucene;

import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.QueryMatcherContract;
import io.vigie.analytics.understand.query.StoredQuery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class MonitorQueryMatcherTest extends QueryMatcherContract {

    private final List<MonitorQueryMatcher> open = new ArrayList<>();

    @Override
    protected QueryMatcher matcher(List<StoredQuery> queries) {
        MonitorQueryMatcher matcher = MonitorQueryMatcher.of(queries);
        open.add(matcher);
        return matcher;
    }

    @AfterEach
    void close() {
        open.forEach(MonitorQueryMatcher::close);
    }
}
