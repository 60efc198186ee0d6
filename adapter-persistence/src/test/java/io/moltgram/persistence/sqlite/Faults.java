package io.moltgram.persistence.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives the writer connections whose statements fail as ordered, before SQLite sees them. */
final class Faults implements SqliteDatabase.Source {

    private final AtomicInteger executed = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private volatile int failing = -1;
    private volatile int code;
    private volatile boolean goesOn;

    /** The n-th statement from now on fails with this result code; if it goes on, all later ones and openings too. */
    void order(int nth, int resultCode, boolean forEver) {
        executed.set(0);
        code = resultCode;
        goesOn = forEver;
        failing = nth;
    }

    void end() {
        failing = -1;
    }

    int executed() {
        return executed.get();
    }

    int commits() {
        return commits.get();
    }

    @Override
    public Connection open(SqliteConnections connections) throws SQLException {
        if (goesOn && failing >= 0 && executed.get() >= failing) {
            throw new SQLException("ordered", "", code);
        }
        Connection real = connections.writer();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof PreparedStatement statement ? watched(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement real, String sql) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                int number = executed.incrementAndGet();
                if (failing >= 0 && (number == failing || goesOn && number > failing)) {
                    throw new SQLException("ordered", "", code);
                }
                if (sql.equals("COMMIT")) {
                    commits.incrementAndGet();
                }
            }
            return invoke(real, method, arguments);
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.on(method, arguments)));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
