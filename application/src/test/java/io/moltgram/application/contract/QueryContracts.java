package io.moltgram.application.contract;

import org.junit.jupiter.api.Nested;

/** All contracts of queries, for back ends that answer them. Each test begins with an empty storage. */
public abstract class QueryContracts {

    protected abstract Storage storage();

    protected abstract Answers answers();

    @Nested
    class Feeds implements FeedQueriesContract {
        @Override
        public Storage storage() {
            return QueryContracts.this.storage();
        }

        @Override
        public Answers answers() {
            return QueryContracts.this.answers();
        }
    }

    @Nested
    class Searches implements SearchContract {
        @Override
        public Storage storage() {
            return QueryContracts.this.storage();
        }

        @Override
        public Answers answers() {
            return QueryContracts.this.answers();
        }
    }

    @Nested
    class Others implements AgentQueriesContract {
        @Override
        public Storage storage() {
            return QueryContracts.this.storage();
        }

        @Override
        public Answers answers() {
            return QueryContracts.this.answers();
        }
    }
}
