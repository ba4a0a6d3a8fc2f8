package dev.plumbline.batch;

import dev.plumbline.Bilingual;
import dev.plumbline.fact.Application;
import java.util.List;

/**
 * An application that is not decided, since it was withdrawn or another came in its place.
 *
 * @param id its id
 * @param source its row
 * @param application what is stated
 * @param why which of the two
 */
public record Aside(String id, Source source, Application application, Bilingual why)
    implements Row {
  /** None that would cost anything. */
  @Override
  public List<Trouble> troubles() {
    return List.of();
  }
}
