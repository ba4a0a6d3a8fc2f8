package dev.plumbline.batch.template;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import dev.plumbline.batch.Words;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.explain.AskingClauses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The clauses that ask for what a column states, with their places in the guideline. */
final class AskingColumns {
  /** So many are named; of what all clauses of a part depend on there are hundreds. */
  private static final int MOST = 8;

  private final Map<String, List<Clause>> asking;

  AskingColumns(Guideline guideline) {
    this.asking = AskingClauses.of(LoadedPack.of(guideline));
  }

  /** Those that ask for a column; an empty text if none does. */
  Bilingual of(TemplateColumn column) {
    String type = column.group() == null ? "Application" : column.group().type();
    List<Clause> clauses = asking.getOrDefault(type + "." + column.field().name(), List.of());
    String named = named(clauses.subList(0, Math.min(MOST, clauses.size())));
    return clauses.size() <= MOST
        ? Bilingual.same(named)
        : Words.say("template.moreClauses", named, clauses.size());
  }

  /** Those of one place together. */
  private static String named(List<Clause> clauses) {
    Map<String, String> places = new LinkedHashMap<>();
    clauses.forEach(
        clause -> places.merge(clause.citation(), clause.id(), (one, more) -> one + "、" + more));
    return places.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining("；"));
  }
}
