package org.imrlang.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;

/** A folder that is begun with some files, where nothing stands yet. */
public final class NewFolder {

    /** Who begins a project often has a repository for it already, with nothing in it. */
    private static final String REPOSITORY = ".git";

    private NewFolder() {}

    /**
     * Writes files into a folder that is not there yet, or is empty but for a repository of git.
     *
     * @param folder created together with those above it
     * @param texts the text of each file by its path below the folder, with {@code /}
     * @throws UnwritableOutputException where something stands there already, before anything is written; or where the
     *     disk refuses
     */
    public static void write(Path folder, SortedMap<String, String> texts) throws UnwritableOutputException {
        String cannot = "cannot write to " + Words.name(folder) + ": ";
        try {
            refuseWhatIsThere(folder);
            GeneratedFiles.refuseFileInTheWay(folder.toAbsolutePath().normalize());
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Path place = folder.resolve(file.getKey());
                Path above = place.getParent();
                if (above != null) {
                    Files.createDirectories(above);
                }
                Files.writeString(place, file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
        } catch (UnwritableOutputException alreadySaid) {
            throw alreadySaid;
        } catch (IOException failure) {
            throw new UnwritableOutputException(cannot + Words.reason(failure));
        }
    }

    private static void refuseWhatIsThere(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UnwritableOutputException(
                    Words.name(folder) + " is no folder; name one that is not there yet, or an empty one");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (name != null && !name.toString().equals(REPOSITORY)) {
                    throw new UnwritableOutputException("the folder " + Words.name(folder)
                            + " is not empty; name one that is not there yet, or an empty one");
                }
            }
        }
    }
}
