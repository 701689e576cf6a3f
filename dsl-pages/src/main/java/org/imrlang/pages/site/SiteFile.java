package org.imrlang.pages.site;

/**
 * A file of a site.
 *
 * @param path its name in the folder of the site: letters, digits, and a few signs that every file system takes
 * @param text its whole text
 */
public record SiteFile(String path, String text) {}
