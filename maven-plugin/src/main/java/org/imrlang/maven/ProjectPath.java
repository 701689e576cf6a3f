package org.imrlang.maven;

import java.io.File;
import java.nio.file.Path;

/** A place as messages and stamps name it: relative to the project, so that the same text appears on every machine. */
record ProjectPath(Path base, Path path) {

    /** Relative to the project where it lies in it, else from the root of its disk. */
    Path relative() {
        Path from = base.toAbsolutePath().normalize();
        Path to = path.toAbsolutePath().normalize();
        return to.startsWith(from) ? from.relativize(to) : to;
    }

    /** With {@code /} on every system. */
    String shown() {
        String shown = relative().toString().replace(File.separatorChar, '/');
        return shown.isEmpty() ? "." : shown;
    }
}
