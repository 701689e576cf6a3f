package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.runtime.DecidedRequest;
import org.imrlang.runtime.TreatmentRequest;
import org.junit.jupiter.api.Test;

/** Whatever an author names things: the Java compiles without a warning, and everything in it can be called. */
class HostileNamesTest {

    private static final int RULESETS = Integer.getInteger("imr.property.guidelines", 12);

    /** Words of Java and of its libraries, of the runtime, of generated code, of Windows, and names that fall together. */
    private static final List<String> NAMES = List.of(
            ("abstract assert boolean break byte catch char class const continue default do double else enum extends final"
                            + " finally float goto if_ implements import instanceof int interface long native new package private"
                            + " protected public return short static strictfp super switch synchronized this throw throws"
                            + " transient try void volatile while true false null record yield var sealed permits non_sealed"
                            + " when module exports open"
                            + " wait notify notifyAll notify_all get_class getClass hashCode hash_code toString to_string clone"
                            + " finalize equals"
                            + " String Object Override Ruleset Request Rules Truth Logic Course Facts Constants1 Constants2 List Map"
                            + " Serializable Generated Optional Deprecated Iterable Runnable Thread Void IO Compiler"
                            + " determine decided id perWeek per_day perDay of with changed course determination weigh"
                            + " weighing weighed weighedText judgement require explain facts of_ is_asked isAsked facts_of"
                            + " factsOf read_more_1 readMore1 allowed amount ceiling sure possible value values text named valueOf"
                            + " ordinal name VALUES LIST only rules vocabulary guideline treatments decisions"
                            + " con CON_ nul aux prn com1 COM_1 lpt9 com0"
                            + " adl_improved adlImproved adlimproved adl__improved AdlImproved_ a_1 a1 a1_ A_B aB a_b_"
                            + " cbt_request CbtRequest cbt cbt_ treatment_request TreatmentRequest cbt_part_1 CbtPart1"
                            + " serialVersionUID UNSTATED GUIDELINE truths truths1 x x_ x__ d_e_c_i_s_i_o_n_s G_U_I_D_E_L_I_N_E_S value_of byText")
                    .split(" "));

    private final Random random = new Random(20140601);

    @Test
    void compileAndCanBeCalled() {
        List<JavaFile> files = new ArrayList<>();
        List<String> callers = new ArrayList<>();
        for (int number = 0; number < RULESETS; number++) {
            CheckedRuleset ruleset = compiled(draw());
            String packageName = "hostile" + number;
            List<JavaFile> generated = JavaGenerator.generate(ruleset, packageName);
            assertFilesDiffer(generated);
            files.addAll(generated);
            files.add(WholeFaceCaller.of(ruleset, packageName));
            callers.add(packageName + "." + WholeFaceCaller.NAME);
        }
        Compiled compiled = new Compiled(files);
        assertEquals(List.of(), compiled.errors());
        for (String caller : callers) {
            assertFalse(Compiled.call(compiled.type(caller), null, "call")
                    .toString()
                    .isEmpty());
        }
    }

    private static void assertFilesDiffer(List<JavaFile> files) {
        Set<String> seen = new HashSet<>();
        for (JavaFile file : files) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            assertTrue(
                    seen.add(name.toLowerCase(Locale.ROOT)), () -> name + " overwrites another where case is ignored");
            assertFalse(name.matches("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])\\..*"), () -> name + " is a device");
        }
    }

    /** Two guidelines over treatments, facts, choices and definitions of drawn names. */
    private List<InputFile> draw() {
        List<String> names = names();
        List<String> treatments = names.subList(0, 6);
        List<String> yes = names.subList(6, 14);
        List<String> choices = names.subList(14, 20);
        List<String> numbers = names.subList(20, 28);
        List<String> others = names.subList(28, 34);
        List<String> definitions = names.subList(34, 38);
        StringBuilder text = new StringBuilder("guideline " + names().get(0) + "\n");
        treatments.forEach(name -> text.append("treatment ").append(name).append('\n'));
        yes.forEach(name -> text.append("fact ").append(name).append('\n'));
        choices.forEach(name -> text.append("fact ")
                .append(name)
                .append(" one of (")
                .append(String.join(", ", names().subList(0, 12)))
                .append(")\n"));
        numbers.forEach(name -> text.append("fact ").append(name).append(" number\n"));
        for (int i = 0; i < others.size(); i++) {
            text.append("fact ").append(others.get(i)).append(i % 2 == 0 ? " date\n" : " codes\n");
        }
        String holds = String.join(" or ", yes);
        for (String definition : definitions) {
            text.append("define ")
                    .append(definition)
                    .append(" as ")
                    .append(holds)
                    .append('\n');
        }
        List<String> conditions = new ArrayList<>(definitions);
        choices.forEach(name -> conditions.add(name + " is documented"));
        numbers.forEach(name -> conditions.add(name + " > 3"));
        for (int i = 0; i < others.size(); i++) {
            conditions.add(
                    i % 2 == 0 ? others.get(i) + " > 2014-01-01" : others.get(i) + " includes (\"F32.2\", \"F33.*\")");
        }
        StringBuilder other = new StringBuilder("guideline " + names().get(1) + "_2\n  use "
                + text.substring("guideline ".length(), text.indexOf("\n")) + "\n");
        for (String treatment : treatments) {
            String clauses =
                    "\n  initial 4 if any of (" + String.join(", ", conditions) + ")\n  requires " + yes.get(0) + "\n";
            text.append(treatment).append(clauses);
            other.append(treatment)
                    .append("\n  initial 3 if ")
                    .append(yes.get(1))
                    .append('\n');
        }
        return List.of(file("one.imr", text), file("other.imr", other));
    }

    private static InputFile file(String name, CharSequence text) {
        return new InputFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** All names that the language has, in drawn order, of those that differ by case alone one. */
    private List<String> names() {
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, random);
        Set<String> seen = new HashSet<>();
        shuffled.removeIf(name -> RESERVED.contains(name) || !seen.add(name.toLowerCase(Locale.ROOT)));
        return shuffled;
    }

    /** Words of the guideline language. */
    private static final Set<String> RESERVED = Set.of("case", "continue", "for", "if", "of", "with", "guideline");

    private static CheckedRuleset compiled(List<InputFile> files) {
        Compilation compilation = Compiler.compile(files, false);
        return compilation
                .ruleset()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList()));
    }

    /** A method of the runtime that a fact's method would overload or override has to be reserved. */
    @Test
    void theMethodsOfRequestsAreReserved() {
        Set<String> free = new TreeSet<>();
        for (Class<?> type : List.of(TreatmentRequest.class, DecidedRequest.class, Object.class)) {
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                    .filter(method -> !method.isSynthetic())
                    .map(Method::getName)
                    .filter(name -> SourceVersion.isIdentifier(name) && !ReservedNames.isRequestMethod(name))
                    .forEach(free::add);
        }
        assertEquals(Set.of(), free, "add to ReservedNames.REQUEST_METHODS what requests inherit");
    }

    /** What a class would hide from the code beside it, and from callers that import the package. */
    @Test
    void noClassIsCalledAsOneOfJavaLang() throws IOException {
        List<String> free = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/lang"))) {
            for (String name : files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Za-z0-9]+\\.class"))
                    .map(name -> name.replace(".class", ""))
                    .toList()) {
                if (isPublic("java.lang." + name) && !ReservedNames.isType(name)) {
                    free.add(name);
                }
            }
        }
        assertEquals(List.of(), free, "add to ReservedNames.JAVA_LANG what this Java has");
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
