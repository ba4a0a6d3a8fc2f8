package dev.plumbline.core.evaluate;

import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.facts.FactSet;
import java.util.HashSet;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Runs the rules over facts in a Drools session, which alone decides which rules fire. */
public final class RuleSession {
  /** No pack that is checked comes near it: its rules insert nothing once it is loaded. */
  static final int MOST_MATCHES = 10_000_000;

  private RuleSession() {}

  /**
   * The names of the rules that fire.
   *
   * @param rules the rules
   * @param setAside rules to leave out
   * @param definitions rules that have run when the pack was loaded, and do not run again
   * @param facts the facts
   */
  public static Set<String> fire(
      RuleBase rules, Set<String> setAside, Set<String> definitions, FactSet facts) {
    Set<String> fired = new HashSet<>();
    KieSession session = rules.without(setAside).newKieSession();
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(event.getMatch().getRule().getName());
            }
          });
      facts.all().forEach(session::insert);
      int matches =
          session.fireAllRules(
              match -> !definitions.contains(match.getRule().getName()), MOST_MATCHES);
      if (matches == MOST_MATCHES) {
        throw new IllegalStateException("rules do not come to an end");
      }
      return fired;
    } finally {
      session.dispose();
    }
  }
}
