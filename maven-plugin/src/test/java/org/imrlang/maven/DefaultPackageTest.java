package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultPackageTest {

    @ParameterizedTest
    @CsvSource({
        "org.example, pain, org.example.pain",
        "org.example, pain-rules, org.example.pain_rules",
        "org.example, org.example.pain, org.example.pain",
        "org.example, org.example, org.example",
        "org.example, org.examples, org.example.org.examples",
        "com.my-company, rules, com.my_company.rules",
        "org.example, 2014-rules, org.example._2014_rules",
        "org.example, new, org.example.new_",
        "org.example, _, org.example.__",
        "org..example, rules., org.example.rules",
    })
    void itIsTheGroupAndTheNameAsJavaCanSpellThem(String group, String name, String expected) {
        assertEquals(expected, DefaultPackage.of(group, name));
        assertTrue(SourceVersion.isName(expected));
    }
}
