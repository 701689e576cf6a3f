package org.imrlang.compiler.codegen;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Rules;

/** Java sources compiled in memory, every warning an error, against the runtime alone. */
public final class Compiled {

    private final List<String> errors = new ArrayList<>();
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    private final ClassLoader loader =
            loader(name -> Optional.ofNullable(classes.get(name)).map(ByteArrayOutputStream::toByteArray));

    /** Compiles these files together. */
    public Compiled(List<JavaFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String runtime = Determination.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        compiler.getTask(
                        null,
                        new InMemory(compiler.getStandardFileManager(diagnostics, null, null)),
                        diagnostics,
                        List.of(
                                "-Xlint:all",
                                "-Werror",
                                "-Xmaxerrs",
                                "10000",
                                "--release",
                                "17",
                                "-proc:none",
                                "-cp",
                                runtime),
                        null,
                        files.stream().map(Compiled::source).toList())
                .call();
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            errors.add(diagnostic.toString());
        }
    }

    /** What the compiler said, nothing where it is content. */
    public List<String> errors() {
        return errors;
    }

    /** The class files by the names of the classes. */
    public Map<String, byte[]> classFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        classes.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
        return files;
    }

    /** The same classes, and one of another compilation with what it nests, which were compiled against others. */
    public ClassLoader with(Compiled other, String name) {
        Map<String, byte[]> files = classFiles();
        other.classFiles().forEach((one, bytes) -> {
            if (one.equals(name) || one.startsWith(name + "$")) {
                files.put(one, bytes);
            }
        });
        return loader(one -> Optional.ofNullable(files.get(one)));
    }

    private static ClassLoader loader(Function<String, Optional<byte[]>> classFiles) {
        return new ClassLoader(Compiled.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classFiles.apply(name).orElseThrow(() -> new ClassNotFoundException(name));
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /** A file as a compiler reads it. */
    static JavaFileObject source(JavaFile file) {
        return new Source(file);
    }

    Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The generated ruleset of a package. */
    public Rules rules(String packageName) {
        return (Rules) call(type(packageName + ".Ruleset"), null, "rules");
    }

    /** Calls a public method by reflection. */
    static Object call(Class<?> type, Object target, String method, Object... arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            Class<?> boxed = arguments[index].getClass();
            types[index] = boxed == Integer.class ? int.class : boxed == Boolean.class ? boolean.class : boxed;
        }
        try {
            return type.getMethod(method, types).invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(JavaFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
