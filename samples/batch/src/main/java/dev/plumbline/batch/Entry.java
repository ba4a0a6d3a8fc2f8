package dev.plumbline.batch;

import dev.plumbline.fact.Application;
import java.util.List;

/**
 * An application that could be read.
 *
 * @param id its id
 * @param source its row, line or file
 * @param application what is stated; a fact whose cell could not be used is missing in it
 * @param troubles the cells that could not be used
 */
public record Entry(String id, Source source, Application application, List<Trouble> troubles)
    implements Row {
  /** Copies the list. */
  public Entry {
    troubles = List.copyOf(troubles);
  }
}
