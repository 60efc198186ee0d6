package io.moltgram.bootstrap.program;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A jar that is nothing but a list of what the tests are made of, in place of one that the build makes after them. */
final class ThinJar {

    private ThinJar() {}

    /** Two files of other names are two releases: the name is in it. */
    static Path write(Path jar, Class<?> main) throws IOException {
        return write(jar, main, Map.of());
    }

    /** With files of its own, by their names in the jar, which hide others of the same name. */
    static Path write(Path jar, Class<?> main, Map<String, byte[]> files) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
        attributes.put(Attributes.Name.IMPLEMENTATION_TITLE, jar.getFileName().toString());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream made = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                made.putNextEntry(new JarEntry(file.getKey()));
                made.write(file.getValue());
            }
            made.finish();
        }
        return jar;
    }
}
