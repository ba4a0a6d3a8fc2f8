package dev.plumbline.core.evaluate;

import dev.plumbline.core.facts.FactView;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.spi.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Several technical contracts of one application, of which rules see one at a time. */
public final class Contracts {
  private Contracts() {}

  /**
   * The application with each of its contracts alone, in an order of their own; the application
   * itself if it has one or none.
   */
  public static List<Application> each(Application application, Lexicon lexicon) {
    List<Contract> contracts = application.contracts();
    if (contracts == null || contracts.size() == 1) {
      return List.of(application);
    }
    return contracts.stream()
        .distinct()
        .sorted(order(new FactView(lexicon)))
        .map(application::withContract)
        .toList();
  }

  /**
   * By what is said and not by how it is written, so that of two that serve as well the same one is
   * taken; by words that rules may or may not know last, for one that is not recognised must not
   * come before another contract than a missing one would.
   */
  private static Comparator<Contract> order(FactView view) {
    return Comparator.comparing(Contract::signedOn, nullsLast())
        .thenComparing(Contract::registeredOn, nullsLast())
        .thenComparing(folded(Contract::registrationNo), nullsLast())
        .thenComparing(folded(Contract::projectName), nullsLast())
        .thenComparing(folded(contract -> String.valueOf(contract.parties())))
        .thenComparing(folded(Contract::provider), nullsLast())
        .thenComparing(folded(contract -> seen(view, contract).type()), nullsLast())
        .thenComparing(folded(contract -> seen(view, contract).registrar()), nullsLast())
        .thenComparing(Contract::toString);
  }

  private static Contract seen(FactView view, Contract contract) {
    return (Contract) view.of(contract).get(0).seen();
  }

  private static Function<Contract, String> folded(Function<Contract, String> text) {
    return text.andThen(written -> written == null ? null : Folding.key(written));
  }

  private static <T extends Comparable<? super T>> Comparator<T> nullsLast() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }
}
