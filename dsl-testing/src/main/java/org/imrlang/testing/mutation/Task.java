package org.imrlang.testing.mutation;

import java.util.List;
import java.util.Set;
import org.imrlang.testing.mutation.Slices.Place;

/**
 * The changes of one item, with what they bear on.
 *
 * @param place the item
 * @param changes its changes, at least one, by place
 * @param treatments which treatments it bears on, in the order of the text
 * @param sites whose cases can notice it, the likelier first
 * @param shared whether several recommendations rest on it
 */
record Task(Place place, List<Change> changes, Set<String> treatments, List<Site> sites, boolean shared) {

    /**
     * Where a case would stand.
     *
     * @param alone whether the guideline of the file alone decides its cases
     */
    record Site(String file, boolean alone) {}
}
