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
    class Agents implements AgentQueriesContract {
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
    class Tags implements TagQueriesContract {
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
    class Comments implements CommentQueriesContract {
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
    class Follows implements FollowQueriesContract {
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
    class Platform implements PlatformQueriesContract {
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
