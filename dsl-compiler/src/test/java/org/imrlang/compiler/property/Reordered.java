package org.imrlang.compiler.property;

/** A drawn ruleset in another order that means the same. */
enum Reordered {
    /** The files, as a folder may list them. */
    FILES {
        @Override
        RandomRuleset of(RandomRuleset ruleset, Draw draw) {
            return ruleset.with(draw.shuffled(ruleset.files()));
        }
    },
    /** The clauses of each recommendation, the phases aside, and what stands before them. */
    CLAUSES {
        @Override
        RandomRuleset of(RandomRuleset ruleset, Draw draw) {
            return ruleset.with(ruleset.files().stream()
                    .map(file -> file.with(file.blocks().stream()
                            .map(block -> block.withClausesIn(draw))
                            .toList()))
                    .toList());
        }
    },
    /** All that a file declares, recommendations and rows of tables included. */
    DECLARATIONS {
        @Override
        RandomRuleset of(RandomRuleset ruleset, Draw draw) {
            return ruleset.with(ruleset.files().stream()
                    .map(file -> file.with(draw.<DrawnBlock>shuffled(file.blocks()).stream()
                            .map(block -> block.withRowsIn(draw))
                            .toList()))
                    .toList());
        }
    };

    abstract RandomRuleset of(RandomRuleset ruleset, Draw draw);

    /**
     * Whether two verdicts are one but for what this order decides: of recommendations that set the same sure amount the
     * first in the text says how often and how long, and whether the request keeps within it.
     */
    boolean allows(Verdict one, Verdict other) {
        boolean amounts = one.sameAmounts(other);
        return amounts
                && (one.outcome() == other.outcome() || this == DECLARATIONS && conforming(one) && conforming(other));
    }

    private static boolean conforming(Verdict verdict) {
        return switch (verdict.outcome()) {
            case CONFORMS, CONFORMS_IN_PART -> true;
            default -> false;
        };
    }
}
