package io.moltgram.http.outbound;

import com.sun.net.httpserver.HttpServer;
import io.moltgram.application.contract.RemotePicturesContract;
import io.moltgram.application.media.RemotePictures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class GuardedPicturesKeepTheContractTest implements RemotePicturesContract {

    private final GuardedPictures pictures = new GuardedPictures("1.2", URI.create("http://gram.example"), true);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        pictures.close();
        server.stop(0);
    }

    @Override
    public RemotePictures remote() {
        return pictures;
    }

    @Override
    public String addressOf(byte[] picture) {
        server.createContext("/picture.png", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "image/png");
                exchange.sendResponseHeaders(200, picture.length);
                exchange.getResponseBody().write(picture);
            }
        });
        return address("/picture.png");
    }

    @Override
    public String deadAddress() {
        return address("/nothing.png");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
