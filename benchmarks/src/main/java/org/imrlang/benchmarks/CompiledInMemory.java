package org.imrlang.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.runtime.Rules;

/** Rulesets generated and compiled in memory, for sizes that nobody wants to keep on disk. */
final class CompiledInMemory extends ClassLoader {

    private static final String PACKAGE = "org.imrlang.benchmarks.inmemory";

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledInMemory() {
        super(CompiledInMemory.class.getClassLoader());
    }

    /** The generated ruleset of these files. */
    static Rules rules(List<InputFile> inputs) {
        List<JavaFile> files = JavaGenerator.generate(
                Compiler.compile(inputs, false)
                        .ruleset()
                        .orElseThrow(() -> new IllegalStateException("the ruleset has errors")),
                PACKAGE);
        CompiledInMemory compiled = new CompiledInMemory();
        compiled.compile(files);
        try {
            return (Rules)
                    compiled.loadClass(PACKAGE + ".Ruleset").getMethod("rules").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compile(List<JavaFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String runtime =
                Rules.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        boolean succeeds = compiler.getTask(
                        null,
                        new Output(compiler.getStandardFileManager(null, null, null)),
                        null,
                        List.of("--release", "17", "-proc:none", "-cp", runtime),
                        null,
                        files.stream().map(Source::new).toList())
                .call();
        if (!succeeds) {
            throw new IllegalStateException("what was generated does not compile");
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
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

    private final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        Output(JavaFileManager manager) {
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
