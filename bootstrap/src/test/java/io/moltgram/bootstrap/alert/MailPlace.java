package io.moltgram.bootstrap.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that keeps what it is sent (RFC 5321, as much as one letter needs). */
final class MailPlace implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    MailPlace() {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "mail");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Everything that was said to it, commands and letters. */
    String said() {
        return String.join("\n", lines);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException e) { // the next one may do better
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 here\r\n");
        boolean isLetter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (isLetter) {
                isLetter = !line.equals(".");
                out.print(isLetter ? "" : "250 kept\r\n");
            } else if (line.startsWith("EHLO")) {
                out.print("250-here\r\n250 AUTH PLAIN\r\n");
            } else if (line.startsWith("AUTH")) {
                out.print("235 welcome\r\n");
            } else if (line.startsWith("DATA")) {
                isLetter = true;
                out.print("354 go on\r\n");
            } else {
                out.print(line.startsWith("QUIT") ? "221 bye\r\n" : "250 fine\r\n");
            }
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
