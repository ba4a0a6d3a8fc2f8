package dev.plumbline.core.evaluate;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import java.util.Comparator;
import java.util.List;

/** Several technical contracts of one application, of which rules see one at a time. */
public final class Contracts {
  /**
   * By what is read as it is written, before words that rules may or may not know: a word that is
   * not recognised must not come before another contract than a missing one would.
   */
  private static final Comparator<Contract> ORDER =
      Comparator.comparing(Contract::signedOn, nullsLast())
          .thenComparing(Contract::registeredOn, nullsLast())
          .thenComparing(Contract::registrationNo, nullsLast())
          .thenComparing(Contract::projectName, nullsLast())
          .thenComparing(contract -> String.valueOf(contract.parties()))
          .thenComparing(Contract::provider, nullsLast())
          .thenComparing(Contract::toString);

  private Contracts() {}

  private static <T extends Comparable<? super T>> Comparator<T> nullsLast() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }

  /**
   * The application with each of its contracts alone, in an order of their own; the application
   * itself if it has one or none.
   */
  public static List<Application> each(Application application) {
    List<Contract> contracts = application.contracts();
    if (contracts == null || contracts.size() == 1) {
      return List.of(application);
    }
    return contracts.stream().distinct().sorted(ORDER).map(application::withContract).toList();
  }
}
