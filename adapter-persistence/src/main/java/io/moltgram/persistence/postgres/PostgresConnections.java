package io.moltgram.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How the server is reached: no call waits for it for longer than half a minute. */
final class PostgresConnections {

    private PostgresConnections() {}

    static PGSimpleDataSource server(PostgresSettings settings) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(settings.address());
        settings.user().ifPresent(server::setUser);
        settings.password().ifPresent(server::setPassword);
        settings.schema().ifPresent(server::setCurrentSchema);
        server.setConnectTimeout(1);
        server.setLoginTimeout(1);
        server.setSocketTimeout(30);
        server.setTcpKeepAlive(true);
        server.setApplicationName("moltgram");
        return server;
    }

    static HikariDataSource pool(PostgresSettings settings, PGSimpleDataSource server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgres");
        config.setDataSource(server);
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(Math.max(250, settings.patience().toMillis()));
        config.setValidationTimeout(1000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
