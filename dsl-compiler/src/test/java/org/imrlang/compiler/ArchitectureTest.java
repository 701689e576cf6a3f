package org.imrlang.compiler;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.DiagnosticPages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the shape that CONTRIBUTING.md describes. */
class ArchitectureTest {

    private static final String ROOT = "org.imrlang.compiler";

    /** Each may import what stands left of it. */
    private static final List<String> PACKAGES = List.of(
            "source",
            "diagnostic",
            "syntax",
            "model",
            "transfer",
            "resolve",
            "check",
            "phrase",
            "interpret",
            "codegen",
            "format",
            "explain",
            "callers");

    /** The last ones stand beside each other. */
    private static final List<String> BESIDE = List.of("interpret", "codegen", "format", "explain");

    private static final List<String> MODULES_IN_PARTS = List.of("cli", "maven-plugin", "benchmarks");

    private static final int MOST_LINES = 400;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> aPackageImportsOnlyWhatStandsLeftOfIt() {
        return PACKAGES.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<String> forbidden = new ArrayList<>();
                    for (String other : PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size())) {
                        forbidden.add(ROOT + "." + other + "..");
                    }
                    if (BESIDE.contains(name)) {
                        BESIDE.stream()
                                .filter(other -> !other.equals(name))
                                .forEach(other -> forbidden.add(ROOT + "." + other + ".."));
                    }
                    forbidden.add(ROOT);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.toArray(String[]::new))
                            .because("packages are in the order " + String.join(" · ", PACKAGES))
                            .check(CLASSES);
                }));
    }

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        List<String> found = CLASSES.getPackage(ROOT).getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .sorted()
                .toList();
        assertEquals(PACKAGES.stream().sorted().toList(), found);
    }

    @Test
    void onlyReadingAndLayoutKnowTheParser() {
        noClasses()
                .that(not(resideInAnyPackage(ROOT + ".syntax..", ROOT + ".format..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "org.imrlang.grammar..")
                .check(CLASSES);
    }

    @Test
    void onlyTheGeneratorKnowsHowJavaIsWritten() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".codegen..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(CLASSES);
    }

    @Test
    void noFileIsReadOrWritten() {
        noClasses()
                .that(not(equivalentTo(DiagnosticPages.class)))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                                .and(not(belongToAnyOf(Serial.class, Serializable.class))))
                .because("the compiler is text in, values out; the edges read and write files")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccess).*")
                .because("the pages of the diagnostics are packed with the compiler, and are no files")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (holdsJava(folder) && !Files.exists(folder.resolve("package-info.java"))) {
                    silent.add(folder);
                }
            }
        }
        assertEquals(List.of(), silent, "packages without a package-info.java");
    }

    private static boolean holdsJava(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }

    @Test
    void noFileIsLongerThanOneCanRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int read = 0;
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                        .filter(Files::isRegularFile)
                        .toList()) {
                    read++;
                    int lines = Files.readAllLines(file).size();
                    if (lines > MOST_LINES) {
                        tooLong.add(file + ": " + lines + " lines");
                    }
                }
            }
        }
        assertTrue(read > 0, "no Java file was found beside this module");
        assertEquals(List.of(), tooLong, "split what has more than " + MOST_LINES + " lines");
    }

    private static List<Path> modules() throws IOException {
        Path parent = Path.of("..");
        try (Stream<Path> folders = Files.list(parent)) {
            List<Path> modules = folders.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .filter(folder -> {
                        String name = folder.getFileName().toString();
                        return name.startsWith("dsl-") || MODULES_IN_PARTS.contains(name);
                    })
                    .sorted()
                    .toList();
            assertFalse(
                    modules.isEmpty(),
                    "no module stands in " + parent.toAbsolutePath().normalize());
            return modules;
        }
    }
}
