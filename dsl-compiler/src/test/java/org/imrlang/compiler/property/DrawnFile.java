package org.imrlang.compiler.property;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imrlang.compiler.InputFile;

/**
 * A file as drawn.
 *
 * @param name with its ending
 * @param header the guideline's declaration, or nothing
 * @param blocks all else
 */
record DrawnFile(String name, String header, List<DrawnBlock> blocks) {

    String text() {
        StringBuilder text = new StringBuilder(header);
        blocks.forEach(block -> text.append(block.text()));
        return text.toString();
    }

    InputFile input() {
        return new InputFile(name, text().getBytes(StandardCharsets.UTF_8));
    }

    DrawnFile with(List<DrawnBlock> others) {
        return new DrawnFile(name, header, others);
    }
}
