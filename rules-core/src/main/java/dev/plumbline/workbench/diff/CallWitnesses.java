package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds for each clause over a call that flips a smallest call in which it does. */
final class CallWitnesses {
  private final PackPair court;
  private final Trees trees;

  CallWitnesses(PackPair court, Trees trees) {
    this.court = court;
    this.trees = trees;
  }

  List<Witness> of(List<CallPair> calls) {
    Map<String, CallPair> first = new LinkedHashMap<>();
    for (CallPair call : calls) {
      for (String clause : call.flips()) {
        CallPair known = first.get(clause);
        if (known == null || rank(call, clause) < rank(known, clause)) {
          first.put(clause, call);
        }
      }
    }
    List<Witness> witnesses = new ArrayList<>();
    first.forEach((clause, call) -> witnesses.add(smallest(clause, call)));
    return witnesses;
  }

  /** A flip of the status before one of the applications alone; then the fewer, the better. */
  private static int rank(CallPair call, String clause) {
    boolean ofStatus = call.was(clause).status() != call.is(clause).status();
    return (ofStatus ? 0 : 10_000) + call.applications().size();
  }

  private Witness smallest(String clause, CallPair call) {
    List<ObjectNode> left = new ArrayList<>(call.applications());
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (ObjectNode out : List.copyOf(left)) {
        List<ObjectNode> fewer = new ArrayList<>(left);
        fewer.remove(out);
        if (flips(fewer, call, clause)) {
          left = fewer;
          smaller = true;
        }
      }
    }
    for (int i = 0; i < left.size(); i++) {
      left.set(i, shrunk(left, i, call, clause));
    }
    return witness(clause, call, left);
  }

  private boolean flips(List<ObjectNode> applications, CallPair call, String clause) {
    return court
        .judgeCall(call.name(), call.origin(), applications, call.examination())
        .flipsLike(call, clause);
  }

  private ObjectNode shrunk(List<ObjectNode> all, int index, CallPair call, String clause) {
    ObjectNode base = base(all.get(index));
    List<Edit> edits =
        new Shrink(
                trees,
                base,
                tree -> {
                  List<ObjectNode> tried = new ArrayList<>(all);
                  tried.set(index, tree);
                  return flips(tried, call, clause);
                })
            .from(all.get(index));
    return trees.with(base, edits);
  }

  private static ObjectNode base(ObjectNode application) {
    return Built.nothing().put("id", application.path("id").asText());
  }

  private static Bilingual facts(String id, List<Edit> edits) {
    return edits.stream()
        .map(Edit::words)
        .reduce((one, other) -> Message.of("diff.and", one, other))
        .map(all -> Message.of("diff.edited", id, all).words())
        .orElseGet(() -> Bilingual.same(id));
  }

  private Witness witness(String clause, CallPair call, List<ObjectNode> applications) {
    CallPair judged = court.judgeCall(call.name(), call.origin(), applications, call.examination());
    List<Bilingual> overrides = new ArrayList<>();
    List<List<Edit>> changes = new ArrayList<>();
    for (ObjectNode application : applications) {
      List<Edit> edits = trees.between(base(application), application);
      overrides.add(facts(application.path("id").asText(), edits));
      changes.add(trees.between(Built.nothing(), application));
    }
    ClauseOutcome before = judged.was(clause);
    ClauseOutcome after = judged.is(clause);
    Set<String> ids = judged.after().applications(clause);
    boolean ofStatus = before.status() != after.status();
    return new Witness(
        clause,
        call.examination(),
        null,
        overrides,
        before,
        after,
        after.status() == null
            ? null
            : CaseText.ofCall(
                call.examination(), changes, clause, before, after, ofStatus ? Set.of() : ids));
  }
}
