package dev.plumbline.mutation;

import dev.plumbline.DecidedBy;
import dev.plumbline.Mode;
import dev.plumbline.core.evaluate.CallEvaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small call. Immutable.
 *
 * @param name how to find it again
 * @param submissions what the clauses over a call see of its applications
 */
record CallCase(String name, List<Submission> submissions) implements Case {
  private static final List<String> PARTS =
      List.of("专题一方向1", "专题一方向2", "专题一方向3", "专题一方向4", "专题二", "专题三");

  @Override
  public Map<String, String> outcome(Pack pack) {
    Map<String, String> outcome = new HashMap<>();
    if (!pack.callClauses().isEmpty()) {
      new CallEvaluation(pack, Mode.PRECHECK, DecidedBy.PLAN, submissions)
          .forEach(
              decided ->
                  outcome.put(
                      decided.ruling().clause().id()
                          + (decided.subject() == null ? "" : " of " + decided.subject().id()),
                      decided.ruling().status() + " " + decided.others()));
    }
    return outcome;
  }

  /** Calls whose applications share leads, titles, texts and parts, or do not tell them. */
  static List<Case> any(int number, Random random) {
    List<Case> calls = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<Submission> submissions = new ArrayList<>();
      for (int id = random.nextInt(5); id >= 0; id--) {
        submissions.add(
            new Submission(
                "A" + id,
                PARTS.get(random.nextInt(PARTS.size())),
                oneOf(random, "甲", "乙", "丙"),
                lead(oneOf(random, "310101198001010018", "310101198102020020")),
                oneOf(random, "子", "丑", "寅"),
                random.nextInt(3) > 0,
                random.nextInt(3) > 0));
      }
      calls.add(new CallCase("call " + i, List.copyOf(submissions)));
    }
    return calls;
  }

  private static IdNumber lead(String number) {
    return number == null ? null : new IdNumber(number);
  }

  private static String oneOf(Random random, String... texts) {
    int index = random.nextInt(texts.length + 1);
    return index == texts.length ? null : texts[index];
  }

  /** For each part, calls with about as many awards as it may have, and some not awarded. */
  static List<Case> awards() {
    List<Case> calls = new ArrayList<>();
    for (String part : PARTS) {
      for (int awards : new int[] {0, 1, 2, 3, 14, 15, 16, 17}) {
        List<Submission> submissions = new ArrayList<>();
        for (int id = 0; id < awards + 2; id++) {
          submissions.add(new Submission("A" + id, part, null, null, null, true, id < awards));
        }
        calls.add(new CallCase(awards + " awards of " + part, List.copyOf(submissions)));
      }
    }
    return calls;
  }
}
