package dev.plumbline.core.compile;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.Rule;

/** Runs the consequences of rules that have no conditions, and keeps what they insert. */
final class Insertions {
  private final List<Object> inserted = new ArrayList<>();

  /** What stands for Drools in a consequence; a rule may do nothing with it but insert. */
  private final Drools drools =
      (Drools)
          Proxy.newProxyInstance(
              Insertions.class.getClassLoader(),
              new Class<?>[] {Drools.class},
              (proxy, method, arguments) -> {
                if (!method.getName().equals("insert") || arguments.length != 1) {
                  throw new UnsupportedOperationException(method.getName());
                }
                inserted.add(arguments[0]);
                return null;
              });

  private Insertions() {}

  static List<Object> of(Stream<Rule> rules) {
    Insertions all = new Insertions();
    rules.map(Rule::getDefaultConsequence).forEach(all::run);
    return all.inserted;
  }

  private void run(Consequence consequence) {
    try {
      consequence.getBlock().execute(drools);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
