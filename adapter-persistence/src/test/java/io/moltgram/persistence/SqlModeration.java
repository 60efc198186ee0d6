package io.moltgram.persistence;

import io.moltgram.application.contract.Storage;
import io.moltgram.application.moderation.AppealStore;
import io.moltgram.application.moderation.HidingStore;
import io.moltgram.application.moderation.RulingStore;
import io.moltgram.application.moderation.SuspendedContentStore;
import io.moltgram.application.moderation.UnfinishedSuspensionStore;
import io.moltgram.persistence.moderation.SqlAppealStore;
import io.moltgram.persistence.moderation.SqlHidingStore;
import io.moltgram.persistence.moderation.SqlRulingStore;
import io.moltgram.persistence.moderation.SqlSuspendedContentStore;
import io.moltgram.persistence.moderation.SqlUnfinishedSuspensionStore;

/** The part of the SQL stores that operators' rulings are kept in. */
interface SqlModeration extends Storage {

    @Override
    Database transactions();

    @Override
    default HidingStore hiding() {
        return new SqlHidingStore(transactions());
    }

    @Override
    default SuspendedContentStore suspendedContents() {
        return new SqlSuspendedContentStore(transactions());
    }

    @Override
    default UnfinishedSuspensionStore unfinishedSuspensions() {
        return new SqlUnfinishedSuspensionStore(transactions());
    }

    @Override
    default RulingStore rulings() {
        return new SqlRulingStore(transactions());
    }

    @Override
    default AppealStore appeals() {
        return new SqlAppealStore(transactions());
    }
}
