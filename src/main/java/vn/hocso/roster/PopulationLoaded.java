package vn.hocso.roster;

import java.util.List;

/**
 * Many changes at once, from a bulk load: fired instead of single {@link PopulationChanged}, in batches, each inside the
 * transaction that stores it.
 */
public record PopulationLoaded(List<PopulationChanged> changes) {

}
