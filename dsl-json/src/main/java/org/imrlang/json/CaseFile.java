package org.imrlang.json;

import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Request;

/**
 * What a request file asks for.
 *
 * @param isCase whether it is written as a case, else as a single request
 * @param title the case's title, where the file states one
 * @param requests at least one, in the order of the file
 */
public record CaseFile(boolean isCase, Optional<String> title, List<Request> requests) {

    /** Keeps the requests as they are now. */
    public CaseFile {
        requests = List.copyOf(requests);
    }
}
