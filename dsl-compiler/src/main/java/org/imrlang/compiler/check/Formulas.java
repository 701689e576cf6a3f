package org.imrlang.compiler.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.runtime.Comparison;

/**
 * Conditions as a graph in which equal parts are one node, each after the nodes that it is made of. A formula is a
 * node, or its contrary: {@code 2 * node}, or {@code 2 * node + 1}. There are two kinds of node: the value of an axis
 * lies in a set of cells; at least so many of some formulas hold ({@code and} is all of them, {@code or} one of them).
 * Since equal nodes are one, conditions that share parts or contradict each other word by word are seen without a
 * search, and definitions that share other definitions take no more room than their text.
 */
final class Formulas implements Condition.Visitor<Integer> {

    private final Axes axes;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<List<Integer>, Integer> groups = new HashMap<>();
    private final Map<Definition.Key, Integer> definitions = new HashMap<>();
    private final Map<Integer, int[]> cones = new HashMap<>();

    /** Each condition is asked about several times, as the thing that it is. */
    private final Map<Condition, Integer> known = new IdentityHashMap<>();

    /** A node of the graph. */
    sealed interface Node {}

    /**
     * An axis has one of these values.
     *
     * @param cells the cells of these values
     * @param others all its other cells
     */
    record Leaf(int axis, BitSet cells, BitSet others) implements Node {}

    /**
     * At least so many of these hold.
     *
     * @param group a number for this list of parts
     */
    record AtLeast(int least, int group, int[] parts) implements Node {}

    Formulas(Axes axes) {
        this.axes = axes;
    }

    /** From now on a definition is not looked into: it is a fact of its own. */
    void close(Definition definition) {
        definitions.put(definition.key(), opaque(axes.defined(new Condition.Defined(definition), "closed")));
        known.clear();
    }

    Axes axes() {
        return axes;
    }

    Node node(int number) {
        return nodes.get(number);
    }

    int nodeCount() {
        return nodes.size();
    }

    int groupCount() {
        return groups.size();
    }

    /** The formula of a condition. */
    int of(Condition condition) {
        Integer formula = known.get(condition);
        if (formula == null) {
            formula = condition.accept(this);
            known.put(condition, formula);
        }
        return formula;
    }

    static int not(int formula) {
        return formula ^ 1;
    }

    /** The nodes that a formula is made of, ascending: each after those that it rests on. */
    int[] cone(int formula) {
        return cones.computeIfAbsent(formula >> 1, this::nodesBelow);
    }

    private int[] nodesBelow(int top) {
        Set<Integer> seen = new HashSet<>(Set.of(top));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            if (nodes.get(open.pop()) instanceof AtLeast some) {
                for (int part : some.parts()) {
                    if (seen.add(part >> 1)) {
                        open.push(part >> 1);
                    }
                }
            }
        }
        int[] below = new int[seen.size()];
        int count = 0;
        for (int node : seen) {
            below[count++] = node;
        }
        Arrays.sort(below);
        return below;
    }

    /**
     * Whether formulas are made of leaves on axes that all differ, none of which stands in two places. Such formulas can
     * be yes and no in every combination, as each leaf can: there is nothing to search for. Most conditions are so.
     */
    boolean areFree(List<Integer> formulas) {
        Set<Integer> read = new HashSet<>();
        for (int formula : formulas) {
            if (!isFree(formula, read)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int formula, Set<Integer> read) {
        Node node = nodes.get(formula >> 1);
        if (node instanceof Leaf leaf) {
            return !leaf.cells().isEmpty() && !leaf.others().isEmpty() && read.add(leaf.axis());
        }
        AtLeast some = (AtLeast) node;
        if (some.least() < 1 || some.least() > some.parts().length) {
            return false;
        }
        for (int part : some.parts()) {
            if (!isFree(part, read)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Integer holds(Condition.Holds condition) {
        return leaf(axes.yesNo(condition.fact()), cell(1));
    }

    @Override
    public Integer defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        Integer known = definitions.get(definition.key());
        if (known == null) {
            known = of(definition.condition());
            definitions.put(definition.key(), known);
        }
        return known;
    }

    @Override
    public Integer documented(Condition.Documented condition) {
        Condition part = condition.part();
        if (part instanceof Condition.Defined defined) {
            return opaque(axes.defined(defined, "documented"));
        }
        if (part instanceof Condition.Holds holds) {
            return opaque(axes.documented(holds.fact().name(), condition));
        }
        throw new IllegalStateException("only a fact or a definition is documented");
    }

    @Override
    public Integer stated(Condition.Stated condition) {
        return opaque(axes.documented(condition.what().name(), condition));
    }

    @Override
    public Integer number(Condition.NumberCompared condition) {
        int axis = axes.ordered(condition.what());
        return leaf(axis, ordered(axis).where(condition.how(), condition.value()));
    }

    @Override
    public Integer numberIn(Condition.NumberIn condition) {
        int axis = axes.ordered(condition.what());
        BitSet cells = ordered(axis).where(Comparison.AT_LEAST, condition.low());
        cells.and(ordered(axis).where(Comparison.AT_MOST, condition.high()));
        return leaf(axis, cells);
    }

    @Override
    public Integer date(Condition.DateCompared condition) {
        int axis = axes.ordered(condition.what());
        return leaf(axis, ordered(axis).where(condition.how(), Axes.day(condition.value())));
    }

    @Override
    public Integer dateIn(Condition.DateIn condition) {
        int axis = axes.ordered(condition.what());
        BitSet cells = ordered(axis).where(Comparison.AT_LEAST, Axes.day(condition.first()));
        cells.and(ordered(axis).where(Comparison.AT_MOST, Axes.day(condition.last())));
        return leaf(axis, cells);
    }

    @Override
    public Integer chosen(Condition.Chosen condition) {
        int axis = axes.choice(condition.fact());
        return leaf(axis, ((Axis.Choice) axes.get(axis)).of(condition.values()));
    }

    @Override
    public Integer includes(Condition.Includes condition) {
        return opaque(axes.includes(condition));
    }

    @Override
    public Integer related(Condition.DatesRelated condition) {
        return opaque(axes.related(condition));
    }

    @Override
    public Integer not(Condition.Not condition) {
        return not((int) condition.part().accept(this));
    }

    @Override
    public Integer all(Condition.All condition) {
        return atLeast(condition.parts().size(), formulas(condition.parts()));
    }

    @Override
    public Integer any(Condition.Any condition) {
        return atLeast(1, formulas(condition.parts()));
    }

    @Override
    public Integer count(Condition.Count condition) {
        int count = condition.count();
        int[] parts = formulas(condition.parts());
        return switch (condition.quantifier()) {
            case AT_LEAST -> atLeast(count, parts);
            case AT_MOST -> not(atLeast(count + 1, parts));
            case EXACTLY -> atLeast(2, new int[] {atLeast(count, parts), not(atLeast(count + 1, parts))});
        };
    }

    private int[] formulas(List<Condition> parts) {
        int[] formulas = new int[parts.size()];
        for (int i = 0; i < formulas.length; i++) {
            formulas[i] = parts.get(i).accept(this);
        }
        return formulas;
    }

    private int atLeast(int least, int[] unordered) {
        if (unordered.length == 1 && least == 1) {
            return unordered[0];
        }
        int[] parts = unordered.clone();
        Arrays.sort(parts);
        List<Integer> members = new ArrayList<>(parts.length);
        for (int part : parts) {
            members.add(part);
        }
        int group = groups.computeIfAbsent(members, unknown -> groups.size());
        return 2 * number(List.of(least, group), new AtLeast(least, group, parts));
    }

    private int opaque(int axis) {
        return leaf(axis, cell(1));
    }

    /** A leaf and its contrary are one node: the one without the first cell. */
    private int leaf(int axis, BitSet cells) {
        BitSet all = axes.get(axis).cells();
        cells.and(all);
        BitSet others = (BitSet) all.clone();
        others.andNot(cells);
        return cells.get(all.nextSetBit(0))
                ? not(2 * number(List.of(axis, others, cells), new Leaf(axis, others, cells)))
                : 2 * number(List.of(axis, cells, others), new Leaf(axis, cells, others));
    }

    private int number(Object name, Node node) {
        return numbers.computeIfAbsent(name, unknown -> {
            nodes.add(node);
            return nodes.size() - 1;
        });
    }

    private Axis.Ordered ordered(int axis) {
        return (Axis.Ordered) axes.get(axis);
    }

    private static BitSet cell(int cell) {
        BitSet cells = new BitSet();
        cells.set(cell);
        return cells;
    }
}
