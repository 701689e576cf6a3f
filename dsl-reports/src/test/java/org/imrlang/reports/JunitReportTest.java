package org.imrlang.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.imrlang.compiler.interpret.CaseResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** No schema of this format is the one; these are the rules in which those of Jenkins and surefire agree, and GitLab's. */
class JunitReportTest {

    /** Which attributes an element must have, and which it may have besides. */
    private record Rule(Set<String> must, Set<String> may, List<String> children) {}

    private static final Set<String> COUNTS = Set.of("name", "tests", "failures", "errors", "skipped", "time");

    private static final Map<String, Rule> RULES = Map.of(
            "testsuites", new Rule(COUNTS, Set.of(), List.of("testsuite")),
            "testsuite", new Rule(COUNTS, Set.of(), List.of("properties", "testcase")),
            "properties", new Rule(Set.of(), Set.of(), List.of("property")),
            "property", new Rule(Set.of("name", "value"), Set.of(), List.of()),
            "testcase", new Rule(Set.of("name", "classname", "time"), Set.of("file", "line"), List.of("failure")),
            "failure", new Rule(Set.of("message", "type"), Set.of(), List.of()));

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static void keepsTheRules(Element element) {
        Rule rule = RULES.get(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            assertTrue(rule.must().contains(name) || rule.may().contains(name), name);
        }
        rule.must().forEach(name -> assertTrue(element.hasAttribute(name), element.getTagName() + " without " + name));
        int last = 0;
        for (Element child : children(element)) {
            int place = rule.children().indexOf(child.getTagName());
            assertTrue(place >= last, child.getTagName() + " in " + element.getTagName());
            last = place;
            keepsTheRules(child);
        }
        if (element.hasAttribute("tests")) {
            assertEquals(
                    String.valueOf(element.getElementsByTagName("testcase").getLength()),
                    element.getAttribute("tests"));
            assertEquals(
                    String.valueOf(element.getElementsByTagName("failure").getLength()),
                    element.getAttribute("failures"));
        }
    }

    @Test
    void theWholeReport() {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="imr" tests="2" failures="1" errors="0" skipped="0" time="0">
                  <testsuite name="imr.a" tests="2" failures="1" errors="0" skipped="0" time="0">
                    <properties>
                      <property name="guideline" value="a"/>
                      <property name="file" value="a.imr"/>
                    </properties>
                    <testcase name="passes" classname="imr.a" file="a.imr" line="5" time="0"/>
                    <testcase name="fails &lt;&amp;&gt; &quot;so&quot;" classname="imr.a" file="a.imr" line="11" time="0">
                      <failure message="expected conforms, certify 7; came conforms in part, certify 6" type="case">\
                a.imr:11: expected conforms, certify 7; came conforms in part, certify 6
                decided by a.imr:2, `initial 4..6`: 7 sessions are asked for with none delivered so far, more than the \
                guideline allows: a trial of 4 to 6 sessions.</failure>
                    </testcase>
                  </testsuite>
                </testsuites>
                """, JunitReport.text(Cases.run(Cases.WALKING).results()));
    }

    @Test
    void aSuiteForEachFile() throws Exception {
        Element report = parsed(JunitReport.text(Cases.run(Cases.WALKING, Cases.WALKING.replace("walking", "running"))
                .results()));
        keepsTheRules(report);
        assertEquals(
                List.of("imr.a", "imr.b"),
                children(report).stream()
                        .map(suite -> suite.getAttribute("name"))
                        .toList());
    }

    @Test
    void noCasesAreNoSuites() throws Exception {
        Element report = parsed(JunitReport.text(List.of()));
        keepsTheRules(report);
        assertEquals("0", report.getAttribute("tests"));
    }

    @Test
    void aReportOfOneGuidelineIsOneSuite() throws Exception {
        Element suite = parsed(JunitReport.suite("a", Cases.run(Cases.WALKING).results()));
        assertEquals("testsuite", suite.getTagName());
        keepsTheRules(suite);
    }

    @Test
    void anythingInATitleOrANameStaysXml() throws Exception {
        String odd = "a \"b\" <c> & 'd' ]]> \u0001 \ud800 \ufffe \u0085 é \n\t\r";
        CaseResult result = Cases.run(Cases.WALKING).results().get(1);
        CaseResult strange =
                new CaseResult(odd, 3, odd, odd, result.compared(), result.determination(), result.guidelines());
        Element report = parsed(JunitReport.text(List.of(strange)));
        keepsTheRules(report);
        String expected = "a \"b\" <c> & 'd' ]]> \ufffd \ufffd \ufffd \u0085 é \n\t\r";
        Element testCase = (Element) report.getElementsByTagName("testcase").item(0);
        assertEquals(expected, testCase.getAttribute("name"));
        assertEquals(expected, testCase.getAttribute("file"));
        assertTrue(testCase.getTextContent().contains(expected + ":3: "), testCase.getTextContent());
    }

    @Test
    void noTagIsEndedByWhatAnAttributeSays() {
        // tools that read this line by line, and our own build, look for the first sign of an end
        String xml = JunitReport.suite("a>b", Cases.run(Cases.WALKING).results());
        assertTrue(xml.lines().anyMatch(line -> line.matches("<testsuite [^>]* tests=\"2\"[^>]*>")), xml);
    }

    @Test
    void nothingInItTellsWhenOrWhereItWasRun() {
        String xml = JunitReport.text(Cases.run(Cases.WALKING).results());
        assertFalse(xml.contains("timestamp") || xml.contains("hostname"));
        assertEquals(xml, JunitReport.text(Cases.run(Cases.WALKING).results()));
    }
}
