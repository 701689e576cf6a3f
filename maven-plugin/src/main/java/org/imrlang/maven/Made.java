package org.imrlang.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What a goal has made.
 *
 * @param results all by which it is told whether it still is as it was made
 * @param now what the log says of it
 * @param again what the log says in a later build, as long as nothing changes
 */
record Made(List<Path> results, String now, String again) {}
