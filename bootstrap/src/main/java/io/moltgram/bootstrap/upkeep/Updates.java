package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.upkeep.Components.Component;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a Maven repository for newer versions of what the program is made of. */
final class Updates {

    private static final Pattern RELEASE = Pattern.compile("<release>([^<]+)</release>");
    private static final Pattern UPDATED = Pattern.compile("<lastUpdated>(\\d{4})(\\d{2})(\\d{2})\\d*</lastUpdated>");
    private static final int SECONDS = 20;

    private final URI repository;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param repository the address below which groups lie, in the standard layout of Maven */
    Updates(URI repository) {
        String text = repository.toString();
        this.repository = text.endsWith("/") ? repository : URI.create(text + "/");
    }

    Finding row(String name, List<Component> components) {
        Map<Component, CompletableFuture<String>> asked = new LinkedHashMap<>();
        components.forEach(each -> asked.put(each, ask(each)));
        List<String> newer = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int silent = 0;
        for (Map.Entry<Component, CompletableFuture<String>> each : asked.entrySet()) {
            String answer = await(each.getValue(), deadline);
            Matcher release = RELEASE.matcher(answer);
            if (!release.find()) {
                silent++;
            } else if (Advisories.compare(release.group(1), each.getKey().version()) > 0) {
                Matcher updated = UPDATED.matcher(answer);
                newer.add(each.getKey().text() + " -> " + release.group(1)
                        + (updated.find()
                                ? " of " + updated.group(1) + "-" + updated.group(2) + "-" + updated.group(3)
                                : ""));
            }
        }
        String found = newer.size() + " of " + components.size() + " have a newer version"
                + (silent == 0 ? "" : ", " + silent + " were not answered")
                + (newer.isEmpty() ? "" : ": " + String.join("; ", newer));
        if (silent == components.size()) {
            return Finding.todo(
                    name, repository.getHost() + " does not answer", "Try again from a machine with a network.");
        }
        return newer.isEmpty() ? Finding.pass(name, found) : Finding.todo(name, found, "Upgrade to the next release.");
    }

    private CompletableFuture<String> ask(Component component) {
        String path = component.group().replace('.', '/') + "/" + component.name() + "/maven-metadata.xml";
        HttpRequest request = HttpRequest.newBuilder(repository.resolve(path))
                .timeout(Duration.ofSeconds(SECONDS))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> answer.statusCode() == 200 ? answer.body() : "")
                .exceptionally(failure -> "");
    }

    private static String await(CompletableFuture<String> answer, long deadline) {
        return answer.completeOnTimeout("", Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                .join();
    }
}
