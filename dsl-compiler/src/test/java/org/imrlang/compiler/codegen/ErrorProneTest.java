package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.imrlang.compiler.property.DrawnFiles;
import org.imrlang.compiler.property.Scale;
import org.imrlang.runtime.Determination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Error Prone has nothing to say of generated Java, not even a warning. It needs parts of the compiler that are closed to
 * others, so it runs in a Java of its own.
 */
class ErrorProneTest {

    private static final int RULESETS = Scale.rulesets(4);

    /** What Error Prone asks for. */
    private static final List<String> OPENED =
            List.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

    @TempDir
    private Path folder;

    @Test
    void findsNothing() throws IOException, InterruptedException {
        List<JavaFile> files = new ArrayList<>(JavaGenerator.generate(Models.psychological(), "psychological"));
        for (int seed = 0; seed < RULESETS; seed++) {
            files.addAll(JavaGenerator.generate(DrawnFiles.draw(seed, 0).rules(), "drawn" + seed));
        }
        assertEquals("", said(files));
    }

    /** What Error Prone is known to find, so that silence means something. */
    @Test
    void findsWhatItKnows() throws IOException, InterruptedException {
        String text = "package wrong; class Wrong { boolean same(Integer a) { return a == a; } }\n";
        String said = said(List.of(new JavaFile("wrong/Wrong.java", text)));
        assertTrue(said.contains("[IdentityBinaryExpression]"), said);
    }

    private String said(List<JavaFile> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        for (String part : OPENED) {
            String name = "jdk.compiler/com.sun.tools.javac." + part;
            command.add((part.equals("code") || part.equals("comp") ? "-J--add-opens=" : "-J--add-exports=") + name
                    + "=ALL-UNNAMED");
        }
        List<String> arguments = new ArrayList<>(List.of(
                "-Xplugin:ErrorProne",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-processorpath",
                System.getProperty("java.class.path"),
                "-cp",
                Path.of(Determination.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString(),
                "-d",
                folder.resolve("classes").toString()));
        for (JavaFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            arguments.add(Files.writeString(path, file.text()).toString());
        }
        Path list = Files.write(
                folder.resolve("arguments"),
                arguments.stream()
                        .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                        .toList(),
                StandardCharsets.UTF_8);
        command.add("@" + list);
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(javac.waitFor(5, TimeUnit.MINUTES), said);
            return said.isEmpty() && javac.exitValue() != 0 ? "exit " + javac.exitValue() : said;
        } finally {
            javac.destroyForcibly();
        }
    }
}
