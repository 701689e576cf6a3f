package org.imrlang.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does to a project what people, their tools and a power cut do to it, drawn from a seed. */
final class RandomChanges {

    static final String NOTHING = "nothing";

    private static final String BROKEN = "\nCBT initial\n";

    private final ScratchProject project;
    private final Random random;
    private int names;

    RandomChanges(ScratchProject project, long seed) {
        this.project = project;
        this.random = new Random(seed);
    }

    /** Makes a change, and says which. */
    String next() throws IOException {
        return switch (random.nextInt(16)) {
            case 0, 1 -> add();
            case 2, 3 -> edit();
            case 4 -> delete();
            case 5 -> rename();
            case 6 -> movePackage();
            case 7 -> strict();
            case 8 -> breakOne();
            case 9 -> mendAll();
            case 10 -> tamper();
            case 11 -> lose();
            case 12 -> cutStamp();
            case 13 -> cutOff();
            case 14 -> newCompiler();
            default -> random.nextBoolean() ? touch() : NOTHING;
        };
    }

    private String add() {
        names++;
        String name = (random.nextInt(3) == 0 ? "sub/" : "") + "guide_" + (char) ('a' + names % 26) + names;
        project.guideline(name + ".imr", text(name.substring(name.indexOf('/') + 1)));
        return "add " + name;
    }

    /** Some warn of what is not declared, some have cases, and some of these fail. */
    private String text(String name) {
        String treatment = "therapy_" + name;
        String text = (random.nextBoolean() ? "treatment " + treatment + " in sessions\n\n" : "") + treatment
                + "\n  initial 4.." + (5 + random.nextInt(3)) + "\n  then max " + (10 + random.nextInt(20)) + "\n";
        if (random.nextInt(3) == 0) {
            text += "\ncase \"a trial\"\n  request " + treatment + " " + (random.nextInt(8) == 0 ? 9 : 4)
                    + " sessions\n  completed 0\n  expect conforms\n";
        }
        return text;
    }

    private String edit() throws IOException {
        List<Path> files = sources();
        if (files.isEmpty()) {
            return add();
        }
        Path file = any(files);
        String name = file.getFileName().toString().replace(".imr", "");
        Files.writeString(file, text(name));
        return "edit " + name;
    }

    private String delete() throws IOException {
        List<Path> files = sources();
        if (files.isEmpty()) {
            return NOTHING;
        }
        Path file = any(files);
        Files.delete(file);
        return "delete " + file.getFileName();
    }

    private String rename() throws IOException {
        List<Path> files = sources();
        if (files.isEmpty()) {
            return NOTHING;
        }
        Path file = any(files);
        names++;
        Files.move(file, file.resolveSibling("renamed_" + names + ".imr"));
        return "rename " + file.getFileName();
    }

    private String movePackage() {
        project.packageName =
                List.of("org.example", "org.example.inner", "com.other").get(random.nextInt(3));
        return "package " + project.packageName;
    }

    private String strict() {
        project.strict = !project.strict;
        return "strict " + project.strict;
    }

    private String breakOne() throws IOException {
        List<Path> files = sources();
        if (files.isEmpty()) {
            return add();
        }
        Path file = any(files);
        Files.writeString(file, Files.readString(file) + BROKEN);
        return "break " + file.getFileName();
    }

    private String mendAll() throws IOException {
        for (Path file : sources()) {
            Files.writeString(file, Files.readString(file).replace(BROKEN, ""));
        }
        return "mend";
    }

    private String tamper() throws IOException {
        List<Path> results = results();
        if (results.isEmpty()) {
            return "tamper with nothing";
        }
        Path file = any(results);
        byte[] bytes = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        bytes[random.nextInt(bytes.length)] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
        return "tamper with " + file.getFileName();
    }

    private String lose() throws IOException {
        List<Path> results = results();
        if (results.isEmpty()) {
            return "lose nothing";
        }
        Path file = any(results);
        Files.delete(file);
        return "lose " + file.getFileName();
    }

    private String cutStamp() throws IOException {
        List<Path> stamps = files(project.base.resolve("target/imr/kept"));
        if (stamps.isEmpty()) {
            return "no stamp to cut";
        }
        Path stamp = any(stamps);
        byte[] bytes = Files.readAllBytes(stamp);
        Files.write(stamp, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        return "cut " + stamp.getFileName();
    }

    /** A build of other sources that was cut off: some of its files are in place, one is half written. */
    private String cutOff() throws IOException {
        Path other = project.base.resolve("other");
        project.write("other/org/example/Cut" + names + ".java", "class Cut" + names + " {}\n");
        Path manifest = project.generated().resolve(".imr-generated");
        String known = Files.exists(manifest) ? Files.readString(manifest) : "";
        for (Path file : files(other)) {
            String path = other.relativize(file).toString();
            project.write("target/generated-sources/imr/" + path, Files.readString(file));
            known += path + "\n";
        }
        project.write(
                "target/generated-sources/imr/.imr-generated",
                known.lines().sorted().distinct().map(line -> line + "\n").collect(Collectors.joining()));
        project.write("target/generated-sources/imr/.imr-writing", "package org.exam");
        return "cut off";
    }

    private String newCompiler() {
        project.write("plugin/compiler.jar", "another compiler " + random.nextInt());
        return "another compiler";
    }

    private String touch() throws IOException {
        for (Path file : sources()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(random.nextInt()));
        }
        return "touch";
    }

    private List<Path> sources() throws IOException {
        return files(project.base.resolve("src/main/imr"));
    }

    /** What the goals wrote, without the lists of what they wrote: whoever deletes these makes the files theirs. */
    private List<Path> results() throws IOException {
        List<Path> results = new ArrayList<>(files(project.generated()));
        results.addAll(files(project.reports()));
        results.addAll(files(project.docs()));
        results.addAll(files(project.sarif().getParent()).stream()
                .filter(file -> file.endsWith("imr.sarif"))
                .toList());
        results.removeIf(file -> file.getFileName().toString().startsWith("."));
        return results;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path any(List<Path> files) {
        return files.get(random.nextInt(files.size()));
    }
}
