package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that build one map of a ruleset, in parts that fit into a method and a class each. */
final class MapMethods {

    private static final int PER_CLASS = 500;

    private final String name;
    private final TypeName map;
    private final List<List<CodeBlock>> parts;

    MapMethods(String name, TypeName map, List<CodeBlock> puts) {
        this.name = name;
        this.map = map;
        this.parts = ConditionMethods.chunks(puts, PER_CLASS);
    }

    // private static Map<String, FactInfo> facts() {
    //     Map<String, FactInfo> facts = new HashMap<>();
    //     facts.put("adl_improved", new FactInfo("adl_improved", "…"));
    //     return facts;
    // }
    void addTo(TypeSpec.Builder ruleset) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(map)
                .addStatement("$T $N = new $T<>()", map, name, HashMap.class);
        for (int index = 0; index < parts.size(); index++) {
            if (index == 0) {
                parts.get(index).forEach(method::addStatement);
            } else {
                TypeSpec part = part(index);
                ruleset.addType(part);
                method.addStatement("$N.addTo($N)", part, name);
            }
        }
        ruleset.addMethod(method.addStatement("return $N", name).build());
    }

    // private static final class Facts2 {
    //     static void addTo(Map<String, FactInfo> facts) {
    //         facts.put("adl_improved", new FactInfo("adl_improved", "…"));
    //     }
    // }
    private TypeSpec part(int index) {
        MethodSpec.Builder addTo =
                MethodSpec.methodBuilder("addTo").addModifiers(Modifier.STATIC).addParameter(map, name);
        parts.get(index).forEach(addTo::addStatement);
        return TypeSpec.classBuilder(JavaWords.upperCamel(name, "") + (index + 1))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(addTo.build())
                .build();
    }
}
