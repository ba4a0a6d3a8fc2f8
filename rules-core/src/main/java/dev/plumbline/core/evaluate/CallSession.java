package dev.plumbline.core.evaluate;

import dev.plumbline.core.facts.FactSet;
import dev.plumbline.fact.Submission;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Runs the rules over a call in a Drools session. */
final class CallSession {
  private CallSession() {}

  /**
   * For each rule that fires, the submissions that it fires for: in each match the first, which the
   * rule names first. What exists or does not, or is counted, is no part of a match, nor of its
   * order (Drools 10.2.0 gives the facts in the order of the patterns).
   */
  static Map<String, Set<Submission>> fire(KieBase rules, FactSet facts) {
    Map<String, Set<Submission>> fired = new HashMap<>();
    KieSession session = rules.newKieSession();
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              Match match = event.getMatch();
              Set<Submission> subjects =
                  fired.computeIfAbsent(
                      match.getRule().getName(),
                      name -> Collections.newSetFromMap(new IdentityHashMap<>()));
              match.getObjects().stream()
                  .filter(Submission.class::isInstance)
                  .findFirst()
                  .ifPresent(subject -> subjects.add((Submission) subject));
            }
          });
      facts.all().forEach(session::insert);
      session.fireAllRules(RuleSession.MOST_MATCHES);
      return fired;
    } finally {
      session.dispose();
    }
  }
}
