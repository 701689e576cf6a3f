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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    /** Treatments, and facts of each type and definitions: each name is each of them in one of the rulesets. */
    private static final int ROLES = 7;

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
                            + " serialVersionUID UNSTATED GUIDELINE truths truths1 x x_ x__ d_e_c_i_s_i_o_n_s G_U_I_D_E_L_I_N_E_S value_of byText "
                            + "Psychological region facts_ stringBuilder HashMap big_decimal local_date objects function")
                    .split(" "));

    @Test
    void compileAndCanBeCalled() {
        List<JavaFile> files = new ArrayList<>();
        List<String> callers = new ArrayList<>();
        for (int number = 0; number < ROLES; number++) {
            CheckedRuleset ruleset = compiled(files(number));
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

    /** Two guidelines of one name each, over all names in their roles. */
    private static List<InputFile> files(int number) {
        List<String> names = names();
        List<List<String>> roles = new ArrayList<>();
        for (int role = 0; role < ROLES; role++) {
            roles.add(new ArrayList<>());
        }
        for (int i = 0; i < names.size(); i++) {
            roles.get((i + number) % ROLES).add(names.get(i));
        }
        List<String> yes = roles.get(1);
        List<String> conditions = new ArrayList<>(roles.get(6));
        conditions.addAll(yes);
        StringBuilder text = new StringBuilder("guideline " + roles.get(2).get(number) + "\n");
        roles.get(0).forEach(name -> text.append("treatment ").append(name).append('\n'));
        yes.forEach(name -> text.append("fact ").append(name).append('\n'));
        declare(text, roles.get(2), "one of (" + String.join(", ", roles.get(3)) + ")");
        roles.get(2).forEach(name -> conditions.add(name + " is documented"));
        declare(text, roles.get(3), "number");
        roles.get(3).forEach(name -> conditions.add(name + " > 3"));
        declare(text, roles.get(4), "date");
        roles.get(4).forEach(name -> conditions.add(name + " > 2014-01-01"));
        declare(text, roles.get(5), "codes");
        roles.get(5).forEach(name -> conditions.add(name + " includes (\"F32.2\", \"F33.*\")"));
        for (String definition : roles.get(6)) {
            text.append("define ").append(definition).append(" as ").append(String.join(" or ", yes));
            text.append('\n');
        }
        String whole = "\n  initial 4 if any of (" + String.join(", ", conditions) + ")\n";
        List<String> treatments = roles.get(0);
        for (int i = 0; i < treatments.size(); i++) {
            text.append(treatments.get(i)).append(i < 1 ? whole : "\n  initial 4 if " + yes.get(i % yes.size()) + "\n");
        }
        String other = "guideline " + roles.get(3).get(number) + "\n  use "
                + roles.get(2).get(number) + "\n" + String.join(", ", treatments) + "\n  initial 3 if " + yes.get(1)
                + "\n";
        return List.of(file("one.imr", text), file("other.imr", other));
    }

    private static void declare(StringBuilder text, List<String> facts, String type) {
        facts.forEach(name ->
                text.append("fact ").append(name).append(' ').append(type).append('\n'));
    }

    private static InputFile file(String name, CharSequence text) {
        return new InputFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** All names that the language has, of those that differ by case alone the first. */
    private static List<String> names() {
        Set<String> seen = new HashSet<>();
        return NAMES.stream()
                .filter(name -> !RESERVED.contains(name) && seen.add(name.toLowerCase(Locale.ROOT)))
                .toList();
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
