package org.imrlang.maven;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.imrlang.files.Fingerprint;

/** The code that does the work: another compiler may make something else of the same guidelines, whatever its version. */
final class PluginCode {

    private PluginCode() {}

    /** Tells one code from another; nothing where that cannot be known, and nothing that was made can be relied on then. */
    static Optional<String> fingerprint(PluginDescriptor plugin) {
        List<Artifact> artifacts = Optional.ofNullable(plugin.getArtifacts()).orElse(List.of()).stream()
                .filter(artifact -> artifact.getFile() != null)
                .sorted(Comparator.comparing(Artifact::getId))
                .toList();
        if (artifacts.isEmpty()) {
            return Optional.empty();
        }
        Fingerprint fingerprint = new Fingerprint();
        try {
            for (Artifact artifact : artifacts) {
                fingerprint.add(artifact.getId()).addContent(artifact.getFile().toPath());
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(fingerprint.text());
    }
}
