package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.worker.Job;
import io.moltgram.blob.picture.worker.WorkerProcess;
import io.moltgram.domain.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An SVG that is made to do harm is refused at once: nothing it asks for is unfolded, drawn or fetched. */
class HostileDrawingTest {

    private static final long MOST_CPU_MILLIS = 1_000;
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final Set<String> CODES = Set.of("svg_refused", "picture_unsupported");
    private static final String NAMESPACES =
            "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
    private static final String START = "<svg " + NAMESPACES + " viewBox='0 0 100 100'>";
    private static final String SHAPE = "<rect width='9' height='9'/>";

    @TempDir
    Path folder;

    @Test
    void eachIsRefusedWithinASecondOfProcessorTimeAndFetchesNothing() throws IOException {
        Path source = folder.resolve("source");
        try (ServerSocket elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                WorkerProcess worker = WorkerProcess.start(WorkshopSettings.standard(folder.resolve("scratch")))) {
            Files.writeString(source, START + SHAPE + "</svg>");
            assertTrue(worker.run(new Job.Cleaning(source, folder)).refusal().isEmpty());
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            for (Map.Entry<String, byte[]> each : drawings(address).entrySet()) {
                Files.write(source, each.getValue());
                long before = Usage.cpu(worker.pid());
                Refusal refusal = worker.run(new Job.Cleaning(source, folder))
                        .refusal()
                        .orElseThrow(() -> new AssertionError(each.getKey() + " was drawn"));
                long took = Usage.cpu(worker.pid()) - before;
                assertTrue(CODES.contains(refusal.code()), each.getKey() + ": " + refusal);
                assertTrue(took < MOST_CPU_MILLIS, each.getKey() + " took " + took + " ms");
            }
            assertTrue(worker.isAlive());
            elsewhere.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, elsewhere::accept);
        }
    }

    private static Map<String, byte[]> drawings(String elsewhere) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("entities in entities", laughs());
        texts.put(
                "one long entity, often",
                "<!DOCTYPE svg [<!ENTITY a '" + "a".repeat(50_000) + "'>]>" + START + "<text>" + "&a;".repeat(50_000)
                        + "</text></svg>");
        texts.put(
                "an entity from elsewhere",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM '" + elsewhere + "'>]>" + START + "<text>&a;</text></svg>");
        texts.put(
                "an entity of this machine",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + START + "<text>&a;</text></svg>");
        texts.put(
                "entities of a document type",
                "<!DOCTYPE svg [<!ENTITY % a SYSTEM '" + elsewhere + "'> %a;]>" + START + SHAPE + "</svg>");
        texts.put("a document type from elsewhere", "<!DOCTYPE svg SYSTEM '" + elsewhere + "'>" + START + "</svg>");
        texts.put("an entity that nobody knows", START + "<text>&a;</text></svg>");
        texts.put(
                "another document within",
                START + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + elsewhere + "'/></svg>");
        texts.put("a style sheet", "<?xml-stylesheet href='" + elsewhere + "'?>" + START + SHAPE + "</svg>");
        texts.put("a style from elsewhere", START + "<style>@import '" + elsewhere + "';</style></svg>");
        texts.put(
                "a font from elsewhere",
                START + "<style>@font-face{font-family:a;src:url(" + elsewhere + ")}</style><text>a</text></svg>");
        texts.put("an image from elsewhere", START + "<image href='" + elsewhere + "' width='9' height='9'/></svg>");
        texts.put("a use from elsewhere", START + "<use xlink:href='" + elsewhere + "a.svg#b'/></svg>");
        texts.put(
                "a fill from elsewhere", START + "<rect width='9' height='9' fill='url(" + elsewhere + "#a)'/></svg>");
        texts.put("many paths", START + repeated("<path d='M0 0L99 99' stroke='red'/>") + "</svg>");
        texts.put("one long path", START + "<path stroke='red' d='M0 0" + repeated("L9 9L8 7") + "'/></svg>");
        texts.put("depth", START + repeated("<g>"));
        texts.put("depth of references", START + references() + "</svg>");
        texts.put("one long attribute", START + "<rect id='" + repeated("a") + "'/></svg>");
        texts.put("one long name", START + "<" + repeated("a") + "/></svg>");
        texts.put("one long comment", START + "<!--" + repeated("a") + "--></svg>");
        texts.put("long text", START + "<text>" + repeated("a") + "</text></svg>");
        Map<String, byte[]> drawings = new LinkedHashMap<>();
        texts.forEach((name, text) -> drawings.put(name, text.getBytes(StandardCharsets.UTF_8)));
        drawings.put("a packed drawing", packed(START + SHAPE + "</svg>", ""));
        drawings.put("a packed drawing of 100 MB", packed(START, "<g/>".repeat(250_000)));
        drawings.put("drawing in UTF-16", (START + SHAPE + "</svg>").getBytes(StandardCharsets.UTF_16));
        return drawings;
    }

    private static String repeated(String text) {
        return text.repeat(TEN_MEGABYTES / text.length());
    }

    /** Ten billion letters. */
    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'lollollollol'>");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return text + "]>" + START + "<text>&a9;</text></svg>";
    }

    /** Each a group of the one before, ten times. */
    private static String references() {
        StringBuilder text = new StringBuilder("<defs><g id='a0'>" + SHAPE + "</g>");
        for (int i = 1; i < 100; i++) {
            text.append("<g id='a").append(i).append("'>").append(("<use href='#a" + (i - 1) + "'/>").repeat(10));
            text.append("</g>");
        }
        return text + "</defs><use href='#a99'/>";
    }

    /** As {@code .svgz}; what is repeated comes a hundred times. */
    private static byte[] packed(String start, String repeated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = repeated.getBytes(StandardCharsets.UTF_8);
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100 && part.length > 0; i++) {
                gzip.write(part);
            }
        }
        return bytes.toByteArray();
    }
}
