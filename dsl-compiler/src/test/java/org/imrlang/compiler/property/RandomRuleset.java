package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;

/**
 * A random ruleset without errors, from a seed: every construct of the language, in every mixture.
 *
 * @param files one to four
 * @param treatments those that a request may name
 * @param facts those that a request may state
 * @param bases {@code request}, {@code service}, {@code injury}: the dates by which guidelines are in effect
 */
record RandomRuleset(
        long seed, List<DrawnFile> files, List<DrawnTreatment> treatments, List<DrawnFact> facts, Set<String> bases) {

    static RandomRuleset draw(long seed, Without... without) {
        return draw(new Draw(seed), seed, without);
    }

    /** A ruleset of this chance, which goes by this number. */
    static RandomRuleset draw(Draw draw, long number, Without... without) {
        Set<Without> left = EnumSet.noneOf(Without.class);
        left.addAll(List.of(without));
        List<DrawnTreatment> treatments = RandomNames.treatments(draw);
        List<DrawnFact> facts = RandomNames.facts(draw);
        List<RandomHeader> headers = RandomHeader.draw(draw);
        Map<RandomHeader, RandomFile> drawn = new LinkedHashMap<>();
        List<DrawnFile> files = new ArrayList<>();
        String precedence = draw.maybe(2) ? "precedence " + String.join(", ", precedence(draw)) : "";
        int precedenceIn = draw.from(0, headers.size() - 1);
        for (RandomHeader header : headers) {
            List<RandomHeader> used = used(draw, header, drawn);
            RandomFile file =
                    new RandomFile(draw, left, used.stream().map(drawn::get).toList());
            file.declare(treatments, facts, headers.size() == 1 || used.isEmpty() && draw.maybe(3));
            RandomFile.Kind kind = headers.size() == 1 ? RandomFile.Kind.GUIDELINE : kind(draw);
            file.fill(kind, (header.guideline() + drawn.size()).substring(1));
            String text = header.text(
                    draw,
                    drawn.size(),
                    used.stream().map(RandomHeader::guideline).toList());
            DrawnFile written = file.file(header.file(), text);
            if (!precedence.isEmpty() && drawn.size() == precedenceIn) {
                List<DrawnBlock> blocks = new ArrayList<>(written.blocks());
                blocks.add(draw.from(0, blocks.size()), DrawnBlock.declaration(precedence));
                written = written.with(blocks);
            }
            drawn.put(header, file);
            files.add(written);
        }
        return new RandomRuleset(
                number,
                files,
                known(
                        treatments,
                        drawn.values().stream()
                                .flatMap(file -> file.declaredTreatments().stream())
                                .toList(),
                        files),
                knownFacts(
                        facts,
                        drawn.values().stream()
                                .flatMap(file -> file.declaredFacts().stream())
                                .toList(),
                        files),
                RandomHeader.bases(headers));
    }

    private static List<String> precedence(Draw draw) {
        return draw.some(RandomHeader.AUTHORITIES, draw.from(1, 3));
    }

    private static RandomFile.Kind kind(Draw draw) {
        int kind = draw.from(0, 9);
        return kind == 0 ? RandomFile.Kind.LIMITS : kind == 1 ? RandomFile.Kind.LIBRARY : RandomFile.Kind.GUIDELINE;
    }

    /** Some of the files before; editions, of which there are two of a name, are not used. */
    private static List<RandomHeader> used(Draw draw, RandomHeader header, Map<RandomHeader, RandomFile> before) {
        List<RandomHeader> used = new ArrayList<>();
        for (RandomHeader other : before.keySet()) {
            boolean edition = other.file().contains("_")
                    || before.keySet().stream()
                                    .filter(one -> one.guideline().equals(other.guideline()))
                                    .count()
                            > 1;
            if (!edition && !other.guideline().equals(header.guideline()) && !draw.maybe(3)) {
                used.add(other);
            }
        }
        return used;
    }

    private static List<DrawnTreatment> known(
            List<DrawnTreatment> all, List<DrawnTreatment> declared, List<DrawnFile> files) {
        List<DrawnTreatment> known =
                new ArrayList<>(all.stream().filter(declared::contains).toList());
        if (mentions(files, RandomNames.LONE.name())) {
            known.add(RandomNames.LONE);
        }
        return known;
    }

    private static List<DrawnFact> knownFacts(List<DrawnFact> all, List<DrawnFact> declared, List<DrawnFile> files) {
        List<DrawnFact> known =
                new ArrayList<>(all.stream().filter(declared::contains).toList());
        if (mentions(files, RandomNames.LOOSE.name())) {
            known.add(RandomNames.LOOSE);
        }
        return known;
    }

    private static boolean mentions(List<DrawnFile> files, String name) {
        Pattern word = Pattern.compile("\\b" + name + "\\b");
        return files.stream().anyMatch(file -> word.matcher(file.text()).find());
    }

    List<InputFile> inputs() {
        return files.stream().map(DrawnFile::input).toList();
    }

    /** The same files in these words, or in another order. */
    RandomRuleset with(List<DrawnFile> others) {
        return new RandomRuleset(seed, others, treatments, facts, bases);
    }

    /** The ruleset, compiled; it has no errors. */
    CheckedRuleset compiled() {
        Compilation compilation = Compiler.compile(inputs(), false);
        return compilation.ruleset().orElseThrow(() -> new AssertionError(this + "\n" + compilation.diagnostics()));
    }

    /** The seed and the whole text, for a failure's message. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ruleset of seed " + seed + "\n");
        files.forEach(
                file -> text.append("---- ").append(file.name()).append('\n').append(file.text()));
        return text.toString();
    }
}
