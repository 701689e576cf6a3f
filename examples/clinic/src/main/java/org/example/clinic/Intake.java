package org.example.clinic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.example.clinic.guidelines.Ruleset;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Rules;

/** A service: a request or a case as JSON comes in, its determinations go out. */
public final class Intake implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads;

    /** Listens on this machine alone; port 0 takes any that is free. */
    public Intake(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        threads = Executors.newFixedThreadPool(4);
        server.setExecutor(threads);
        server.createContext("/determinations", Intake::answer);
        server.start();
    }

    /** The port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                send(exchange, 413, "a request has at most 1 MB\n");
                return;
            }
            try {
                send(exchange, 200, determinations(body));
            } catch (InvalidJsonRequestException wrong) {
                // All mistakes at once, each with the key that it is about; nothing was decided.
                send(exchange, 400, String.join("\n", wrong.problems()) + "\n");
            }
        }
    }

    /** What comes of a request or a case. */
    static String determinations(byte[] json) throws InvalidJsonRequestException {
        Rules rules = Ruleset.rules();
        CaseFile asked = RequestReader.read(json, rules.vocabulary());
        List<Determination> decided =
                asked.requests().stream().map(rules::determine).toList();
        return DeterminationWriter.write(asked.title(), decided);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
