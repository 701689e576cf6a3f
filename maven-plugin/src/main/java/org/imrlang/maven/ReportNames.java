package org.imrlang.maven;

import java.nio.charset.StandardCharsets;

/** The names of the files with test reports, one for each guideline. */
final class ReportNames {

    static final String PREFIX = "TEST-imr.";

    private ReportNames() {}

    /** A guideline's name may be any file name: what is no plain character is written as in a URL. */
    static String of(String guideline) {
        StringBuilder name = new StringBuilder(PREFIX);
        for (byte b : guideline.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-.".indexOf(c) >= 0;
            name.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return name.append(".xml").toString();
    }
}
