package org.imrlang.maven;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.util.Scanner;
import org.jspecify.annotations.Nullable;

/** An editor that runs builds, and notes what it is told. */
final class RecordingContext implements BuildContext {

    /** What stands behind the context in plain Maven. */
    static final org.sonatype.plexus.build.incremental.BuildContext PLAIN =
            new org.sonatype.plexus.build.incremental.DefaultBuildContext();

    /** What is marked in each file, by its name: severity, line, column and words. */
    final Map<String, List<String>> marks = new TreeMap<>();

    final List<File> refreshed = new ArrayList<>();

    @Override
    public boolean hasDelta(String path) {
        return true;
    }

    @Override
    public boolean hasDelta(File file) {
        return true;
    }

    @Override
    public boolean hasDelta(List<String> paths) {
        return true;
    }

    @Override
    public void refresh(File file) {
        refreshed.add(file);
    }

    @Override
    public OutputStream newFileOutputStream(File file) throws IOException {
        return Files.newOutputStream(file.toPath());
    }

    @Override
    public Scanner newScanner(File folder) {
        throw new UnsupportedOperationException("nobody scans here");
    }

    @Override
    public Scanner newDeleteScanner(File folder) {
        throw new UnsupportedOperationException("nobody scans here");
    }

    @Override
    public Scanner newScanner(File folder, boolean ignoreDelta) {
        throw new UnsupportedOperationException("nobody scans here");
    }

    @Override
    public boolean isIncremental() {
        return true;
    }

    @Override
    public void setValue(String key, Object value) {
        throw new UnsupportedOperationException("nothing is kept here");
    }

    @Override
    public @Nullable Object getValue(String key) {
        return null;
    }

    @Override
    @Deprecated
    public void addWarning(File file, int line, int column, String message, @Nullable Throwable cause) {
        addMessage(file, line, column, message, SEVERITY_WARNING, cause);
    }

    @Override
    @Deprecated
    public void addError(File file, int line, int column, String message, @Nullable Throwable cause) {
        addMessage(file, line, column, message, SEVERITY_ERROR, cause);
    }

    @Override
    public void addMessage(File file, int line, int column, String message, int severity, @Nullable Throwable cause) {
        String kind = severity == SEVERITY_ERROR ? "error" : "warning";
        marks.computeIfAbsent(file.getName(), name -> new ArrayList<>())
                .add(kind + " " + line + ":" + column + " " + message);
    }

    @Override
    public void removeMessages(File file) {
        marks.remove(file.getName());
    }

    @Override
    public boolean isUptodate(File target, File source) {
        return false;
    }
}
