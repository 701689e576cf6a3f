package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What Maven and editors read of the plugin before they run it. */
class DescriptorTest {

    private static final Set<String> GOALS = Set.of("check", "docs", "format", "format-check", "generate", "test");

    @Test
    void mavenIsToldOfEachGoalThatItMayRunBesideOthers() throws Exception {
        Document plugin = read("META-INF/maven/plugin.xml");
        assertEquals(GOALS, texts(plugin.getElementsByTagName("goal")));
        assertEquals(Set.of("true"), texts(plugin.getElementsByTagName("threadSafe")));
        assertEquals(GOALS.size(), plugin.getElementsByTagName("threadSafe").getLength());
        assertEquals(Set.of("3.6.3"), texts(plugin.getElementsByTagName("requiredMavenVersion")));
    }

    @Test
    void editorsAreToldWhatToDoWithEachGoal() throws Exception {
        Document mapping = read("META-INF/m2e/lifecycle-mapping-metadata.xml");
        assertEquals(GOALS, texts(mapping.getElementsByTagName("goal")));
        NodeList executions = mapping.getElementsByTagName("pluginExecution");
        assertEquals(2, executions.getLength());
        assertEquals(1, mapping.getElementsByTagName("execute").getLength());
        assertEquals(Set.of("true"), texts(mapping.getElementsByTagName("runOnIncremental")));
        assertEquals(Set.of("true"), texts(mapping.getElementsByTagName("runOnConfiguration")));
        assertEquals(
                "check generate",
                mapping.getElementsByTagName("goals")
                        .item(0)
                        .getTextContent()
                        .trim()
                        .replaceAll("\\s+", " "));
    }

    private static Document read(String resource) throws Exception {
        try (InputStream in = DescriptorTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertNotNull(in, resource);
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static Set<String> texts(NodeList nodes) {
        Set<String> texts = new TreeSet<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            texts.add(nodes.item(at).getTextContent().trim());
        }
        return texts;
    }
}
