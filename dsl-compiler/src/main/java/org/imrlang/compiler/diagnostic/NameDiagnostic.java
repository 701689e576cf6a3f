package org.imrlang.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong with names and declarations. */
public sealed interface NameDiagnostic extends Diagnostic {

    /** A name declared twice. */
    record DuplicateName(Span at, String name, Span first) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is declared a second time";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("treatments, facts, definitions and sources share their names: rename or remove one");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + name + "` is declared here first"));
        }
    }

    /**
     * Two names that differ only by case.
     *
     * @param apart whether this one cannot simply be written like the other: it is declared here, or is used as another kind
     *     of thing
     */
    record CaseTwin(Span at, String name, String other, boolean apart, Span first) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` differs from `" + other + "` only by upper and lower case";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    apart
                            ? "readers take them for one: remove this one, or give it a name that differs more"
                            : "did you mean `" + other + "`?");
        }

        @Override
        public Optional<Repair> repair() {
            return apart ? Optional.empty() : Optional.of(Repair.renamed(at, other));
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + other + "` stands here"));
        }
    }

    /**
     * A name that nothing declares, close to one that is.
     *
     * @param otherKind what the near one is, where that is not what is needed here
     * @param declared where the near one is declared; nothing for what every request may state
     */
    record NearMiss(Span at, String name, String near, Optional<String> otherKind, Optional<Span> declared)
            implements NameDiagnostic {
        @Override
        public String message() {
            return "nothing named `" + name + "` is declared";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(otherKind
                    .map(kind ->
                            "`" + near + "` is a " + kind + ", which cannot stand here; if something else is meant, "
                                    + "declare it under a name that differs more")
                    .orElse("did you mean `" + near + "`?"));
        }

        @Override
        public Optional<Repair> repair() {
            return otherKind.isPresent() ? Optional.empty() : Optional.of(Repair.renamed(at, near));
        }

        @Override
        public List<Related> related() {
            return declared.stream()
                    .map(place -> new Related(place, "`" + near + "` is declared here"))
                    .toList();
        }
    }

    /** Two declarations that differ only as British and American spelling do. */
    record SpellingTwin(Span at, String name, String other, Span first) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` and `" + other + "` are one word in British and in American spelling";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "if one thing is meant, declare it once and write its name alike everywhere; else give one "
                            + "of them a name that differs more");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + other + "` is declared here"));
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /**
     * A name that another guideline declares.
     *
     * @param edition whether that is another edition of this guideline
     * @param others what else this file names of the other guideline
     * @param use what makes the other guideline visible here; nothing where it cannot be named, or where the head of this
     *     file is no place to write it
     */
    record DeclaredElsewhere(
            Span at,
            String name,
            String guideline,
            boolean edition,
            List<String> others,
            Optional<Edit> use,
            Span declared)
            implements NameDiagnostic {
        @Override
        public String message() {
            return edition
                    ? "`" + name + "` is declared in another edition of this guideline, not in this one"
                    : "`" + name + "` is declared in the guideline `" + guideline + "`, not in this one";
        }

        @Override
        public Optional<String> help() {
            if (edition) {
                return Optional.of("each edition declares what it uses: declare it here as well");
            }
            return Optional.of(also()
                    + use.map(edit ->
                                    "what another guideline declares is seen only where it is used; at the top of this "
                                            + "file, write: "
                                            + edit.text().strip().replaceAll("\\s+", " "))
                            .orElse("what another guideline declares is seen only under its name: let both files begin "
                                    + "with `guideline` and a name, and write `use` and the other's name under that of "
                                    + "this file"));
        }

        private String also() {
            return others.isEmpty()
                    ? ""
                    : "so " + (others.size() == 1 ? "is" : "are") + " `" + String.join("`, `", others) + "`; ";
        }

        @Override
        public Optional<Repair> repair() {
            return use.filter(edit -> !edition).map(edit -> new Repair(List.of(edit), false));
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(declared, "`" + name + "` is declared here"));
        }
    }

    /** The same treatment or fact, declared differently by two guidelines. */
    record DeclaredDifferently(Span at, String name, String here, String there, Span other) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is " + here + " here and " + there + " in another guideline";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it alike in both, or give one of them another name");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(other, "`" + name + "` is declared differently here"));
        }
    }

    /** A name of one kind where another kind is needed. */
    record WrongKind(Span at, String name, String is, String needed, Span declared) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is a " + is + ", and a " + needed + " is needed here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    switch (needed) {
                        case "treatment" ->
                            "only a treatment can be recommended, limited or requested: name it; for whom it is "
                                    + "stands after `for`";
                        case "source" -> "after `cite` stands the name of a `source`, which says where it is written";
                        default ->
                            is.equals("source")
                                    ? "a condition asks what is so of the patient; a source stands after `cite`"
                                    : "a condition asks what is so of the patient; how much was delivered of the "
                                            + "treatment itself is `completed`";
                    });
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(declared, "`" + name + "` is declared here"));
        }
    }

    /**
     * A source that is not declared.
     *
     * @param above where it would be declared
     */
    record UnknownSource(Span at, String name, Optional<String> near, Span above) implements NameDiagnostic {
        @Override
        public String message() {
            return "no source named `" + name + "` is declared";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    near.map(other -> "did you mean `" + other + "`?").orElse("declare it: " + declaration()));
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(
                    near.map(other -> Repair.renamed(at, other)).orElseGet(() -> declared(above, declaration())));
        }

        private String declaration() {
            return "source " + name + " \"its title\"";
        }
    }

    /**
     * A case that gives what no condition reads.
     *
     * @param declaration how it would be declared
     * @param above where
     */
    record UnknownFact(Span at, String name, Optional<String> near, String declaration, Span above)
            implements NameDiagnostic {
        @Override
        public String message() {
            return "no condition and no declaration knows `" + name + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(near.map(other -> "did you mean `" + other + "`?")
                    .orElse("leave it out, since it decides nothing; or, for what a condition shall read, declare it: "
                            + declaration));
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(
                    near.map(other -> Repair.renamed(at, other)).orElseGet(() -> declared(above, declaration)));
        }
    }

    /**
     * A treatment that is declared by its use.
     *
     * @param unit what it is counted in, where that is not sessions, so that it has to be declared
     * @param above where it would be declared
     */
    record UndeclaredTreatment(Span at, String name, Severity severity, Optional<String> unit, Span above)
            implements NameDiagnostic {
        @Override
        public String message() {
            return "the treatment `" + name + "` is not declared"
                    + (unit.isPresent()
                            ? ", and only one that is counted in sessions can do without"
                            : "; it is taken to be counted in sessions");
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it: " + declaration());
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(declared(above, declaration()));
        }

        private String declaration() {
            return "treatment " + name + " in " + unit.orElse("sessions");
        }
    }

    /** A fact that is declared by its use; {@code above} is where it would be declared. */
    record UndeclaredFact(Span at, String name, Severity severity, Span above) implements NameDiagnostic {
        @Override
        public String message() {
            return "the fact `" + name + "` is not declared; it is taken to be a yes/no fact";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it: " + declaration());
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(declared(above, declaration()));
        }

        private String declaration() {
            return "fact " + name + " \"what it says, as a sentence\"";
        }
    }

    /** A declaration, put above what uses it. */
    private static Repair declared(Span above, String declaration) {
        return Repair.proposed(above, declaration + "\n\n");
    }

    /** A declaration that nothing uses. */
    record NeverUsed(Span at, String name, String kind) implements NameDiagnostic {
        @Override
        public String message() {
            return "the " + kind + " `" + name + "` is declared and never used";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("use it or remove it");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A definition that rests on itself. */
    record CircularDefinition(Span at, String name) implements NameDiagnostic {
        @Override
        public String message() {
            return "the definition `" + name + "` rests on itself";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("spell out what it means in facts");
        }
    }

    /** Definitions that rest on each other in too long a chain. */
    record DefinitionsTooDeep(Span at, String name, int most) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` rests on more than " + most + " definitions, one upon the other";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("spell out some of them");
        }
    }
}
