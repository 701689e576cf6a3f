package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a drawn file declares and says, but for its header. */
final class RandomFile {

    /** What a file is for. */
    enum Kind {
        GUIDELINE,
        LIMITS,
        LIBRARY
    }

    private final Draw draw;
    private final Set<Without> without;
    private final Scope scope = new Scope();
    private final RandomConditions conditions;
    private final RandomClauses clauses;
    private final List<DrawnBlock> blocks = new ArrayList<>();
    private final List<String> definitions = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<DrawnTreatment> treatments = new ArrayList<>();
    private final List<DrawnFact> facts = new ArrayList<>();

    /** A file of this name that sees what these others declare. */
    RandomFile(Draw draw, Set<Without> without, List<RandomFile> used) {
        this.draw = draw;
        this.without = without;
        this.conditions = new RandomConditions(draw, scope, without);
        this.clauses = new RandomClauses(draw, scope, conditions);
        for (RandomFile file : used) {
            scope.definitions.addAll(file.definitions);
            see(file.treatments, file.facts);
            for (String source : file.sources) {
                if (used.stream().filter(one -> one.sources.contains(source)).count() == 1) {
                    scope.sources.add(source);
                }
            }
        }
    }

    private void see(List<DrawnTreatment> someTreatments, List<DrawnFact> someFacts) {
        someTreatments.stream().filter(one -> !scope.treatments.contains(one)).forEach(scope.treatments::add);
        someFacts.stream().filter(one -> !scope.facts.contains(one)).forEach(scope.facts::add);
    }

    /** Declares the first of the ruleset's treatments and some of all others, or all of them. */
    void declare(List<DrawnTreatment> allTreatments, List<DrawnFact> allFacts, boolean all) {
        for (DrawnTreatment treatment : allTreatments) {
            if (all || treatment == allTreatments.get(0) || !draw.maybe(4)) {
                treatments.add(treatment);
                blocks.add(DrawnBlock.declaration(treatment.declaration()));
            }
        }
        for (DrawnFact fact : allFacts) {
            if (all || !draw.maybe(scope.facts.contains(fact) ? 2 : 5)) {
                facts.add(fact);
                blocks.add(DrawnBlock.declaration(fact.declaration()));
            }
        }
        see(treatments, facts);
        if (draw.maybe(8)) {
            scope.facts.add(RandomNames.LOOSE);
        }
        if (draw.maybe(10)) {
            scope.treatments.add(RandomNames.LONE);
        }
    }

    /** Sources, definitions, and what the kind of file holds besides. */
    void fill(Kind kind, String guideline) {
        for (String source : draw.<String>some(List.of("sa", "sb"), draw.from(0, 2))) {
            sources.add(source);
            scope.sources.remove(source);
            scope.sources.add(source);
            String parts = draw.word("", " section \"S\"", " topic \"T\" pages 3..4", " pages 9 edition \"2\"")
                    + draw.word("", " url \"https://example.org/" + guideline + "\"");
            blocks.add(DrawnBlock.declaration("source " + source + " \"A source\"" + parts));
        }
        int count = kind == Kind.LIBRARY ? draw.from(1, 3) : draw.from(0, 2);
        for (int i = 0; i < count; i++) {
            String name = "d" + (i + 1) + guideline;
            String label = draw.maybe(2) ? " \"what " + name + " means\"" : "";
            String cite = draw.maybe(3) && !scope.sources.isEmpty() ? " " + clauses.cite() : "";
            blocks.add(DrawnBlock.declaration("define " + name + label + " as " + conditions.condition(2) + cite));
            definitions.add(name);
            scope.definitions.add(name);
        }
        if (kind == Kind.GUIDELINE) {
            recommendations();
        }
        for (int i = kind == Kind.LIMITS ? draw.from(1, 2) : draw.maybe(3) ? 1 : 0; i > 0; i--) {
            if (!scope.treatments.isEmpty()) {
                limit();
            }
        }
    }

    /** The file. What it declares stands in any order. */
    DrawnFile file(String name, String header) {
        return new DrawnFile(name, header, draw.maybe(2) ? List.copyOf(blocks) : draw.shuffled(blocks));
    }

    private void recommendations() {
        List<DrawnTreatment> left = draw.shuffled(scope.treatments);
        while (!left.isEmpty()) {
            List<DrawnTreatment> some = left.subList(0, Math.min(left.size(), draw.maybe(4) ? 2 : 1));
            left = left.subList(some.size(), left.size());
            if (!draw.maybe(6)) {
                recommend(some);
            }
        }
    }

    private void recommend(List<DrawnTreatment> some) {
        String names = String.join(", ", some.stream().map(DrawnTreatment::name).toList());
        int scheme = draw.from(0, 9);
        if (scheme < 2) {
            add(names, some);
            return;
        }
        if (scheme < 4 && !scope.choices().isEmpty()) {
            blocks.add(RandomTable.of(some.get(0), draw, scope, conditions, clauses));
            names = some.get(0).name();
            some = some.subList(0, 1);
        } else if (scheme < 9) {
            for (String condition : new RandomSplit(draw, scope, conditions, without).split()) {
                add(names + " for " + condition, some);
            }
        } else {
            add(names + " for " + conditions.condition(1), some);
        }
        if (draw.maybe(2)) {
            add(names + " otherwise", some);
        }
    }

    private void add(String heading, List<DrawnTreatment> some) {
        blocks.add(DrawnBlock.recommendation(heading, DrawnBlock.order(clauses.of(some), draw)));
    }

    private void limit() {
        DrawnTreatment first = draw.of(scope.treatments);
        List<DrawnTreatment> alike = scope.treatments.stream()
                .filter(one -> one.unit().equals(first.unit()))
                .toList();
        List<DrawnTreatment> some = draw.some(alike, draw.from(1, 2));
        boolean together = some.size() > 1 && !draw.maybe(3);
        List<DrawnClause> grounds = new ArrayList<>();
        if (draw.maybe(3) && !scope.sources.isEmpty()) {
            grounds.add(DrawnClause.free(clauses.cite()));
        }
        if (draw.maybe(6)) {
            grounds.add(DrawnClause.free("note \"over all guidelines\""));
        }
        String head = "limit "
                + String.join(", ", some.stream().map(DrawnTreatment::name).toList()) + (together ? " together " : " ")
                + clauses.caps.perWindow(first, true);
        blocks.add(DrawnBlock.recommendation(head, grounds));
    }

    List<DrawnTreatment> declaredTreatments() {
        return treatments;
    }

    List<DrawnFact> declaredFacts() {
        return facts;
    }
}
