package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the benchmarks and prints their tables, in which what is measured stands beside what it is held against.
 * {@code quick}: a single small round of each, to see it run; topics: these alone.
 */
public final class Main {

    private static final String QUICK = "quick";

    private Main() {}

    /**
     * Runs the benchmarks.
     *
     * @param args {@code quick} or not, and the topics; all where none is named
     */
    public static void main(String[] args) throws Exception {
        Map<String, Topic> topics = topics();
        List<String> asked = new ArrayList<>(List.of(args));
        boolean quick = asked.remove(QUICK);
        for (String name : asked.isEmpty() ? topics.keySet() : asked) {
            Topic topic = topics.get(name);
            if (topic == null) {
                System.err.println("no topic is named " + name + "; there are " + String.join(", ", topics.keySet()));
                System.exit(2);
            } else {
                System.out.println(topic.tables(quick));
            }
        }
    }

    private static Map<String, Topic> topics() {
        Map<String, Topic> topics = new LinkedHashMap<>();
        topics.put("check", CheckTable::of);
        topics.put("memory", MemoryHeld::table);
        topics.put("large", LargeTable::of);
        topics.put("build", BuildTable::of);
        topics.put("start", StartTable::of);
        topics.put("load", LoadTable::of);
        topics.put("peers", PeersTable::of);
        topics.put("decide", DecideTable::of);
        topics.put("explain", ExplainTable::of);
        topics.put("batch", BatchTable::of);
        topics.put("impact", ImpactTable::of);
        topics.put("size", SizeTable::of);
        return topics;
    }
}
