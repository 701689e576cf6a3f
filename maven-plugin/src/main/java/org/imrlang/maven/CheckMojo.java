package org.imrlang.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Compiles the guidelines; an error fails the build with its file, line and column. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class CheckMojo extends RulesetMojo {

    /** Made by Maven. */
    public CheckMojo() {}

    @Override
    public void execute() throws MojoFailureException {
        ruleset();
    }
}
