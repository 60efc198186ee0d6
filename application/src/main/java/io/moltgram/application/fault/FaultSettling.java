package io.moltgram.application.fault;

import io.moltgram.application.Transactions;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.domain.Refusal;
import java.time.InstantSource;

/** An operator calling an error done, or not done after all. */
public final class FaultSettling {

    private final FaultStore faults;
    private final Auditing auditing;
    private final Transactions transactions;
    private final InstantSource clock;

    public FaultSettling(FaultStore faults, Auditing auditing, Transactions transactions, InstantSource clock) {
        this.faults = faults;
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Done, until it happens again; refuses if it is done or gone already. */
    public void resolve(AdminSession operator, long group) {
        settle(operator, group, AuditKind.FAULT_RESOLVED);
    }

    /** Not done; refuses if it is open or gone already. */
    public void reopen(AdminSession operator, long group) {
        settle(operator, group, AuditKind.FAULT_REOPENED);
    }

    private void settle(AdminSession operator, long group, AuditKind kind) {
        transactions.run(() -> {
            boolean changed =
                    kind == AuditKind.FAULT_RESOLVED ? faults.resolve(group, clock.instant()) : faults.reopen(group);
            if (!changed) {
                throw Refusal.conflict("fault_settled", "This error was settled already");
            }
            auditing.note(kind, operator.actor(), "error " + group, "");
        });
    }
}
