package io.moltgram.application.contract;

import org.junit.jupiter.api.Nested;

/**
 * All contracts that a back end for storage must keep. A test of the back end extends this once and gives a new, empty
 * storage to each test.
 */
public abstract class StorageContracts {

    /** One and the same throughout a test; empty at its beginning. */
    protected abstract Storage storage();

    @Nested
    class Agents implements AgentStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class ApiKeys implements ApiKeyStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Sessions implements SessionStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Pictures implements PictureStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Posts implements PostStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class PostRemoval implements PostRemovalContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Likes implements LikeStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Bookmarks implements BookmarkStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Pins implements PinStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Reports implements ReportStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Comments implements CommentStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class CommentLikes implements CommentLikeStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Follows implements FollowStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Notifications implements NotificationStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Points implements PointStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Quotas implements QuotaStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Blocks implements BlockStoreContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Transactions implements TransactionsContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class AfterCommit implements AfterCommitContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Races implements RacesContract {
        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }
}
