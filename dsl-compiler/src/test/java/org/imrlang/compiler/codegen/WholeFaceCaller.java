package org.imrlang.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Fact;
import org.imrlang.runtime.FactType;

/** A class that calls all that callers see of a ruleset's Java, each method with all that it takes. */
public final class WholeFaceCaller {

    /** Its simple name, which no ruleset's class has. */
    public static final String NAME = "Whole_Face_Caller";

    private final JavaFace face;
    private final Map<String, Fact> facts = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private final StringBuilder methods = new StringBuilder();

    private WholeFaceCaller(CheckedRuleset ruleset) {
        this.face = JavaFace.of(ruleset);
        ruleset.ruleset().facts().forEach(fact -> facts.put(fact.name(), fact));
    }

    /** The caller of a ruleset's Java, in the package that it shares with it; {@code call()} calls all. */
    public static JavaFile of(CheckedRuleset ruleset, String packageName) {
        WholeFaceCaller caller = new WholeFaceCaller(ruleset);
        String text = "package " + packageName + ";\npublic final class " + NAME + " {\n  private " + NAME + "() {}\n"
                + caller.members() + "}\n";
        return new JavaFile(packageName.replace('.', '/') + "/" + NAME + ".java", text);
    }

    private String members() {
        face.guidelines()
                .values()
                .forEach(guideline -> guideline
                        .treatments()
                        .forEach((treatment, method) -> method("    "
                                + face.requests().get(treatment).name() + " request = " + guideline.name() + "."
                                + method
                                + "();\n"
                                + "    said.append(request.request(3).completed(1).determine().outcome());\n")));
        face.requests()
                .forEach(
                        (treatment, request) -> request.facts()
                                .forEach(
                                        (fact, method) -> arguments(fact)
                                                .forEach(
                                                        argument -> method(
                                                                "    " + request.name() + " request = "
                                                                        + begun(treatment) + "." + method + "("
                                                                        + argument
                                                                        + ");\n"
                                                                        + "    said.append(request.request(3).completed(1).determine().outcome());\n"))));
        face.choices().values().forEach(choice -> {
            StringBuilder body = new StringBuilder("    said.append(" + choice.name() + ".values().length);\n");
            choice.values()
                    .values()
                    .forEach(constant -> body.append("    said.append(")
                            .append(choice.name() + "." + constant)
                            .append(".text());\n"));
            if (choice.isEnum()) {
                body.append("    switch (" + choice.name() + ".values()[0]) {\n");
                choice.values()
                        .values()
                        .forEach(constant -> body.append("      case " + constant + ": said.append('.'); break;\n"));
                body.append("      default: said.append('-');\n    }\n");
            }
            method(body.toString());
        });
        StringBuilder call = new StringBuilder("  public static String call() {\n"
                + "    StringBuilder said = new StringBuilder();\n"
                + "    said.append(Ruleset.rules().vocabulary().treatments().size());\n");
        calls.forEach(name -> call.append("    " + name + "(said);\n"));
        return call + "    return said.toString();\n  }\n" + methods;
    }

    private void method(String body) {
        String name = "call" + calls.size();
        calls.add(name);
        methods.append("  private static void " + name + "(StringBuilder said) {\n" + body + "  }\n");
    }

    private String begun(String treatment) {
        return face.guidelines().values().stream()
                .filter(guideline -> guideline.treatments().containsKey(treatment))
                .map(guideline ->
                        guideline.name() + "." + guideline.treatments().get(treatment) + "()")
                .findFirst()
                .orElseThrow();
    }

    private List<String> arguments(String fact) {
        FactType type = facts.get(fact).type();
        if (type instanceof FactType.YesNo) {
            return List.of("true", "org.imrlang.runtime.Truth.NO");
        } else if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return List.of("3", "new java.math.BigDecimal(\"0.5\")");
        } else if (type instanceof FactType.Date) {
            return List.of("java.time.LocalDate.of(2014, 1, 31)");
        } else if (type instanceof FactType.Choice) {
            JavaFace.ChoiceClass choice = face.choices().get(fact);
            return List.of(
                    choice.name() + "." + choice.values().values().iterator().next());
        }
        return List.of("\"F32.2\", \"F33.1\"", "java.util.List.of(\"F32.2\")");
    }
}
