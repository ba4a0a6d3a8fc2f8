package dev.plumbline.core.evaluate;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import java.util.Comparator;
import java.util.List;

/** Several technical contracts of one application, of which rules see one at a time. */
public final class Contracts {
  private Contracts() {}

  /**
   * The application with each of its contracts alone, in an order of their own; the application
   * itself if it has one or none.
   */
  public static List<Application> each(Application application) {
    List<Contract> contracts = application.contracts();
    if (contracts == null || contracts.size() == 1) {
      return List.of(application);
    }
    return contracts.stream()
        .distinct()
        .sorted(Comparator.comparing(Contract::toString))
        .map(application::withContract)
        .toList();
  }
}
