package dev.plumbline.mutation;

import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.fact.Place;
import java.util.HashMap;
import java.util.Map;

/** The name of an area beside its code is the area's own: no clause reads it, a reader does. */
record DefinedNames() implements Case {
  @Override
  public String name() {
    return "names of areas";
  }

  @Override
  public Map<String, String> outcome(Pack pack) {
    Map<String, String> outcome = new HashMap<>();
    for (FactType type : pack.base().types().all().values()) {
      if (type.properties().containsKey("name") && type.properties().containsKey("code")) {
        pack.definedFacts().stream()
            .filter(type.type()::isInstance)
            .forEach(
                fact ->
                    outcome.put(
                        type.name() + " " + type.properties().get("code").of(fact),
                        agrees(
                            (String) type.properties().get("name").of(fact),
                            (String) type.properties().get("code").of(fact))));
      }
    }
    return outcome;
  }

  /** That another code does not fit the name is no sign that a clause reads the code. */
  @Override
  public boolean judges(Mutant.Operator operator) {
    return operator == Mutant.Operator.TEXT;
  }

  private static String agrees(String name, String code) {
    return Place.of(code).name().endsWith(name) ? "AGREES" : "DIFFERS";
  }
}
