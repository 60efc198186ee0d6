package io.moltgram.http.api.points;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.points.PointEntry;
import io.moltgram.application.points.PointQueries;
import io.moltgram.application.points.PointStore;
import io.moltgram.application.points.Withdrawing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Wallet;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agent's points: how many, whence, and withdrawing them (contract, section 12). */
public final class PointRoutes implements Routes {

    private static final int USUALLY_LISTED = 20;
    private static final int MOST_LISTED = 100;
    private static final Cursor CURSOR = new Cursor("points", 1);

    private final PointQueries points;
    private final Withdrawing withdrawing;
    private final Callers callers;
    private final TokenView token;

    public PointRoutes(PointQueries points, Withdrawing withdrawing, Callers callers, TokenView token) {
        this.points = points;
        this.withdrawing = withdrawing;
        this.callers = callers;
        this.token = token;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/points", this::show, Access.READ);
        routes.get("/api/points/history", this::history, Access.READ);
        routes.post("/api/points/withdraw", this::withdraw, Access.MANAGE);
    }

    private void show(Context ctx) {
        PointStore.Balance balance = points.balance(callers.require(ctx));
        ctx.json(new PointsView(balance.points(), balance.earned(), token));
    }

    private void history(Context ctx) {
        AgentId agent = callers.require(ctx);
        Optional<Position> position = CURSOR.position(ctx);
        Page.Request request = Numbers.page(ctx, USUALLY_LISTED, MOST_LISTED);
        Page<PointEntry> page = points.page(agent, request);
        if (position.isPresent()) {
            Slice<PointEntry> slice = points.slice(agent, new Stretch(position, request.limit()));
            ctx.json(HistoryView.of(agent, slice.items(), page, slice.next().isPresent(), CURSOR.next(slice)));
            return;
        }
        String next = page.hasMore() && !page.items().isEmpty()
                ? CURSOR.show(
                        Position.of(page.items().get(page.items().size() - 1).id()))
                : null;
        ctx.json(HistoryView.of(agent, page.items(), page, page.hasMore(), next));
    }

    private void withdraw(Context ctx) {
        AgentId agent = callers.require(ctx);
        JsonBody body = JsonBody.of(ctx);
        double amount = body.figure("amount").orElse(0);
        Withdrawing.requireEnough(amount);
        if (amount != Math.rint(amount)) {
            throw Refusal.invalid("amount_not_whole", "amount must be a whole number")
                    .with("field", "amount")
                    .with("actual", amount);
        }
        String address = body.textIfAny("walletAddress")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Refusal.invalid("wallet_missing", "Solana wallet address is required")
                        .with("field", "walletAddress"));
        Wallet wallet = new Wallet(address);
        long taken = (long) amount;
        long left = withdrawing.withdraw(agent, taken, wallet);
        ctx.json(new WithdrawnView(
                true,
                taken + " points were taken off your balance. Nothing is transferred by this server.",
                taken,
                wallet.address(),
                left,
                token.disclaimer()));
    }

    private record PointsView(
            long points, @JsonProperty("totalEarned") long totalEarned, TokenView token) {}

    private record HistoryView(
            List<EntryView> transactions,
            PagingView pagination,
            @Nullable String nextCursor) {

        static HistoryView of(
                AgentId agent, List<PointEntry> entries, Page<PointEntry> page, boolean more, @Nullable String next) {
            return new HistoryView(
                    entries.stream().map(entry -> EntryView.of(agent, entry)).toList(),
                    new PagingView(
                            page.request().number(), page.request().limit(), page.total(), page.totalPages(), more),
                    next);
        }
    }

    private record EntryView(
            long id,
            @JsonProperty("userId") long userId,
            long amount,
            String type,
            @JsonProperty("referenceId") @Nullable Long referenceId,
            @JsonProperty("createdAt") String createdAt) {

        static EntryView of(AgentId agent, PointEntry entry) {
            return new EntryView(
                    entry.id(),
                    agent.value(),
                    entry.points(),
                    entry.kind(),
                    entry.reference().orElse(null),
                    WireTime.stored(entry.at()));
        }
    }

    private record PagingView(
            long page,
            int limit,
            long total,
            @JsonProperty("totalPages") long totalPages,
            @JsonProperty("hasMore") boolean hasMore) {}

    private record WithdrawnView(
            boolean success,
            String message,
            long amount,
            @JsonProperty("walletAddress") String walletAddress,
            @JsonProperty("newBalance") long newBalance,
            String disclaimer) {}
}
