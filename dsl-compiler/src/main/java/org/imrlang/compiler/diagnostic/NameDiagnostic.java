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

    /** Two names that differ only by case. */
    record CaseTwin(Span at, String name, String other, Span first) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` differs from `" + other + "` only by upper and lower case";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write `" + other + "` here, or choose a name that differs");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + other + "` stands here"));
        }
    }

    /** A name that nothing declares, close to one that is. */
    record NearMiss(Span at, String name, String near, Span declared) implements NameDiagnostic {
        @Override
        public String message() {
            return "nothing named `" + name + "` is declared";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("did you mean `" + near + "`?");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(declared, "`" + near + "` is declared here"));
        }
    }

    /** A name that another guideline declares. */
    record DeclaredElsewhere(Span at, String name, String guideline, boolean edition, Span declared)
            implements NameDiagnostic {
        @Override
        public String message() {
            return edition
                    ? "`" + name + "` is declared in another edition of this guideline, not in this one"
                    : "`" + name + "` is declared in the guideline `" + guideline + "`, not in this one";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    edition
                            ? "each edition declares what it uses: declare it here as well"
                            : "write this under `guideline` at the top of this file: use " + guideline);
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
        public List<Related> related() {
            return List.of(new Related(declared, "`" + name + "` is declared here"));
        }
    }

    /** A source that is not declared. */
    record UnknownSource(Span at, String name, Optional<String> near) implements NameDiagnostic {
        @Override
        public String message() {
            return "no source named `" + name + "` is declared";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(near.map(other -> "did you mean `" + other + "`?")
                    .orElse("declare it: source " + name + " \"title\""));
        }
    }

    /** A case that gives what no condition reads. */
    record UnknownFact(Span at, String name, Optional<String> near) implements NameDiagnostic {
        @Override
        public String message() {
            return "no condition and no declaration knows `" + name + "`";
        }

        @Override
        public Optional<String> help() {
            return near.map(other -> "did you mean `" + other + "`?");
        }
    }

    /** A treatment that is declared by its use. */
    record UndeclaredTreatment(Span at, String name, Severity severity) implements NameDiagnostic {
        @Override
        public String message() {
            return "the treatment `" + name + "` is not declared; it is taken to be counted in sessions";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it: treatment " + name + " in sessions");
        }
    }

    /** A fact that is declared by its use. */
    record UndeclaredFact(Span at, String name, Severity severity) implements NameDiagnostic {
        @Override
        public String message() {
            return "the fact `" + name + "` is not declared; it is taken to be a yes/no fact";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it: fact " + name + " \"what it says, as a sentence\"");
        }
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

    /** Two files with guidelines of one name. */
    record DuplicateGuideline(Span at, String name, String otherFile) implements NameDiagnostic {
        @Override
        public String message() {
            return "a guideline named `" + name + "` stands in " + otherFile + " as well";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("give one of them another name, or say with `effective` when each of them is in effect");
        }
    }

    /** A header that is not at the top, or a second one. */
    record GuidelineNotFirst(Span at) implements NameDiagnostic {
        @Override
        public String message() {
            return "`guideline` stands at the top of its file, once";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("move it to the top, or move what follows it to a file of its own");
        }
    }

    /** A part stated twice. */
    record DuplicatePart(Span at, String part) implements NameDiagnostic {
        @Override
        public String message() {
            return "`" + part + "` is stated a second time";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("keep one of them");
        }
    }

    /** A guideline that cites nothing. */
    record NothingCited(Span at, String guideline) implements NameDiagnostic {
        @Override
        public String message() {
            return "the guideline `" + guideline + "` does not say where its recommendations are written";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare a source and write `cite` and its name under each recommendation");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A guideline without a case. */
    record NothingTested(Span at, String guideline) implements NameDiagnostic {
        @Override
        public String message() {
            return "no case tests the guideline `" + guideline + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("case \"at the outset\" request CBT 6 sessions completed 0 expect conforms certify 6");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
