package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The class of a treatment's requests, where it is too large for one class file: what is private moves into superclasses
 * that nobody else sees. The topmost holds what is stated and the constants; of the others each calls only what stands in
 * itself and above it. What a developer calls stays where it is.
 */
final class RequestParts {

    /**
     * How many methods and constants one class has. A class file holds 65,535 constants, and a name takes three or four of
     * them.
     */
    private static final int MOST_NAMES = 4_000;

    private final TypeSpec whole;
    private final Supplier<ClassName> names;
    private final Map<String, MethodSpec> movable = new LinkedHashMap<>();
    private final Map<String, MethodText> texts = new HashMap<>();
    private final Set<String> ordered = new HashSet<>();
    private final List<MethodSpec> calledFirst = new ArrayList<>();

    private RequestParts(TypeSpec whole, Supplier<ClassName> names) {
        this.whole = whole;
        this.names = names;
    }

    /**
     * The classes that it becomes, itself last; itself alone where it fits.
     *
     * @param names gives the name of one more superclass
     */
    static List<TypeSpec> of(TypeSpec request, Supplier<ClassName> names) {
        int constants = request.fieldSpecs().size()
                + request.typeSpecs().stream()
                        .mapToInt(type -> type.fieldSpecs().size())
                        .sum();
        return request.methodSpecs().size() + constants <= MOST_NAMES
                ? List.of(request)
                : new RequestParts(request, names).split();
    }

    private List<TypeSpec> split() {
        for (MethodSpec method : whole.methodSpecs()) {
            if (isMoved(method)) {
                movable.put(method.name(), method);
                texts.put(method.name(), MethodText.of(method));
            }
        }
        movable.keySet().forEach(this::order);
        List<TypeSpec> classes = new ArrayList<>();
        TypeName above = whole.superclass();
        List<List<MethodSpec>> parts = parts();
        for (int index = 0; index < parts.size(); index++) {
            ClassName name = names.get();
            classes.add(part(name, above, parts.get(index), index == 0));
            above = name;
        }
        classes.add(rest(above));
        return classes;
    }

    /** Puts a method behind those that it calls. */
    private void order(String name) {
        if (ordered.add(name)) {
            texts.get(name).calls().stream().filter(movable::containsKey).forEach(this::order);
            calledFirst.add(movable.get(name));
        }
    }

    private List<List<MethodSpec>> parts() {
        List<List<MethodSpec>> parts = new ArrayList<>();
        List<MethodSpec> part = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (MethodSpec method : calledFirst) {
            Set<String> own = texts.get(method.name()).words();
            long more = own.stream().filter(word -> !words.contains(word)).count();
            if (!part.isEmpty() && words.size() + more + part.size() > MOST_NAMES) {
                parts.add(part);
                part = new ArrayList<>();
                words.clear();
            }
            part.add(method);
            words.addAll(own);
        }
        parts.add(part);
        return parts;
    }

    // abstract class CbtPart2 extends CbtPart1 {
    //     …
    // }
    private TypeSpec part(ClassName name, TypeName above, List<MethodSpec> methods, boolean topmost) {
        TypeSpec.Builder part = TypeSpec.classBuilder(name)
                .addJavadoc("What requests of {@link $L} rest on: as much of it as one class can hold.", whole.name())
                .addAnnotations(whole.annotations())
                .addModifiers(Modifier.ABSTRACT)
                .superclass(above);
        for (FieldSpec field : whole.fieldSpecs()) {
            if (isVersion(field) || topmost && isMoved(field)) {
                part.addField(isVersion(field) ? field : opened(field));
            }
        }
        part.addMethod(topmost ? opened(constructor()).build() : handingUp().build());
        methods.forEach(method -> part.addMethod(inherited(method)));
        if (topmost) {
            whole.typeSpecs().forEach(type -> part.addType(opened(type)));
        }
        return part.build();
    }

    // public final class CbtRequest extends CbtPart7 {
    //     …
    // }
    private TypeSpec rest(TypeName above) {
        TypeSpec.Builder rest = TypeSpec.classBuilder(whole.name())
                .addJavadoc(whole.javadoc())
                .addAnnotations(whole.annotations())
                .addModifiers(whole.modifiers().toArray(Modifier[]::new))
                .superclass(above);
        whole.fieldSpecs().stream()
                .filter(field -> isVersion(field) || !isMoved(field))
                .map(field -> isVersion(field) ? handedUp(field) : field)
                .forEach(rest::addField);
        for (MethodSpec method : whole.methodSpecs()) {
            if (method.isConstructor()) {
                rest.addMethod(handingUp().addModifiers(Modifier.PRIVATE).build());
            } else if (!isMoved(method)) {
                rest.addMethod(method);
            }
        }
        return rest.build();
    }

    /** What is stated stands in a superclass: a class that keeps it itself cannot read it, and has to refuse it. */
    private static FieldSpec handedUp(FieldSpec version) {
        return FieldSpec.builder(
                        version.type(), version.name(), version.modifiers().toArray(Modifier[]::new))
                .initializer("~$L", version.initializer())
                .build();
    }

    private static boolean isVersion(FieldSpec field) {
        return field.name().equals("serialVersionUID");
    }

    private static boolean isMoved(FieldSpec field) {
        return field.modifiers().contains(Modifier.PRIVATE) && !isVersion(field);
    }

    private static boolean isMoved(MethodSpec method) {
        return method.modifiers().contains(Modifier.PRIVATE) && !method.isConstructor();
    }

    private MethodSpec constructor() {
        return whole.methodSpecs().stream()
                .filter(MethodSpec::isConstructor)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a class of requests without a constructor"));
    }

    // CbtPart2(Course course, int only, Facts facts) {
    //     super(course, only, facts);
    // }
    private MethodSpec.Builder handingUp() {
        List<ParameterSpec> parameters = constructor().parameters();
        return MethodSpec.constructorBuilder()
                .addParameters(parameters)
                .addStatement(
                        "super($L)",
                        parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", ")));
    }

    /** What subclasses call and none overrides. */
    private static MethodSpec inherited(MethodSpec method) {
        MethodSpec.Builder opened = opened(method);
        return method.modifiers().contains(Modifier.STATIC)
                ? opened.build()
                : opened.addModifiers(Modifier.FINAL).build();
    }

    private static MethodSpec.Builder opened(MethodSpec method) {
        MethodSpec.Builder opened = method.isConstructor()
                ? MethodSpec.constructorBuilder()
                : MethodSpec.methodBuilder(method.name()).returns(method.returnType());
        return opened.addJavadoc(method.javadoc())
                .addAnnotations(method.annotations())
                .addModifiers(opened(method.modifiers()))
                .addParameters(method.parameters())
                .varargs(method.varargs())
                .addCode(method.code());
    }

    private static FieldSpec opened(FieldSpec field) {
        FieldSpec.Builder opened = FieldSpec.builder(field.type(), field.name(), opened(field.modifiers()))
                .addJavadoc(field.javadoc())
                .addAnnotations(field.annotations());
        return field.initializer().isEmpty()
                ? opened.build()
                : opened.initializer(field.initializer()).build();
    }

    private static TypeSpec opened(TypeSpec type) {
        TypeSpec.Builder opened = TypeSpec.classBuilder(type.name())
                .addJavadoc(type.javadoc())
                .addAnnotations(type.annotations())
                .addModifiers(opened(type.modifiers()))
                .addSuperinterfaces(type.superinterfaces());
        for (FieldSpec field : type.fieldSpecs()) {
            opened.addField(isVersion(field) ? field : opened(field));
        }
        type.methodSpecs().forEach(method -> opened.addMethod(opened(method).build()));
        return opened.build();
    }

    /** Without {@code private}: seen in the package, which is that of the generated classes alone. */
    private static Modifier[] opened(Set<Modifier> modifiers) {
        return modifiers.stream()
                .filter(modifier -> modifier != Modifier.PRIVATE)
                .toArray(Modifier[]::new);
    }
}
