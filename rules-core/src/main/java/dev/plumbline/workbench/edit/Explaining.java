package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Kind;
import dev.plumbline.Report;
import dev.plumbline.Status;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import dev.plumbline.core.words.Titles;
import dev.plumbline.workbench.cases.RequiredStatuses;
import dev.plumbline.workbench.explain.ClauseExplainer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what something is that a pack names. */
final class Explaining {
  private final PackFiles files;
  private final PackText text;
  private final List<PackCase> cases;
  private final @Nullable ClauseExplainer explainer;

  Explaining(
      PackFiles files, PackText text, List<PackCase> cases, @Nullable ClauseExplainer explainer) {
    this.files = files;
    this.text = text;
    this.cases = cases;
    this.explainer = explainer;
  }

  /** What there is to say of what a place names. */
  Optional<Report> say(Mention mention, Locale locale) {
    String name = mention.name();
    Page page = new Page(locale);
    switch (mention.kind()) {
      case CLAUSE -> clause(name, page);
      case RULE -> rule(text.rules().get(name), page);
      case TYPE -> type(text.types().named(name), page);
      case PROPERTY -> {
        int dot = name.indexOf('.');
        property(text.types().named(name.substring(0, dot)), name.substring(dot + 1), page);
      }
      case WORD -> {
        int dot = name.indexOf('.', name.indexOf('.') + 1);
        word(text.lexicon().list(name.substring(0, dot)), name.substring(dot + 1), page);
      }
      case READING -> reading(name, page);
      case BASE -> {
        // its name says all
      }
    }
    Report said = page.report();
    return said.pieces().isEmpty() ? Optional.empty() : Optional.of(said);
  }

  private void clause(String id, Page page) {
    RuleText rule =
        text.clauses().filter(each -> id.equals(each.clause())).findFirst().orElse(null);
    if (explainer != null && explainer.clauses().contains(id)) {
      page.put(explainer.explain(id).report(page.locale()));
      page.gap();
    } else if (rule != null) {
      page.line(0, Message.of("edit.clause", id, rule.statement()));
    }
    if (rule instanceof RuleText.Clause clause) {
      outcomes(clause, page);
    }
  }

  /** What the cases say becomes of a clause, and what they leave out. */
  private void outcomes(RuleText.Clause rule, Page page) {
    Clause clause = text.toClause(rule);
    boolean decided = clause.kind() == Kind.JUDG || clause.decidable();
    if (!decided || !(rule.provision().hasFinding() || clause.overCall())) {
      return;
    }
    Set<Status> seen = EnumSet.noneOf(Status.class);
    for (PackCase one : cases) {
      Stream.concat(one.expectation().findings().stream(), one.expectation().call().stream())
          .filter(expected -> expected.clause().equals(rule.clause()))
          .forEach(expected -> seen.add(expected.status()));
    }
    if (!seen.isEmpty()) {
      page.line(0, Message.of("edit.tried", titles(seen)));
    }
    Set<Status> open = EnumSet.noneOf(Status.class);
    open.addAll(RequiredStatuses.of(text, rule));
    open.removeAll(seen);
    if (!open.isEmpty()) {
      page.line(0, Message.of("edit.untried", titles(open)));
    }
  }

  private static List<Bilingual> titles(Set<Status> statuses) {
    return statuses.stream()
        .map(status -> new Bilingual(status.title(), status.englishTitle()))
        .toList();
  }

  private void rule(@Nullable RuleText rule, Page page) {
    if (rule == null) {
      return;
    }
    if (rule.clause() != null) {
      clause(rule.clause(), page);
      return;
    }
    page.line(0, rule.statement());
    if (rule.about() != null) {
      page.line(0, Message.of("edit.doubt", rule.about()));
    }
    boolean known = text.rules().values().stream().allMatch(each -> each.head().whole());
    if (explainer != null && known) {
      for (Bilingual sentence : explainer.sentences(rule)) {
        page.line(1, Message.of("explain.item", sentence));
      }
    }
  }

  private static void type(@Nullable FactType type, Page page) {
    if (type == null) {
      return;
    }
    page.line(0, Message.of("edit.named", type.name(), Titles.of(type)));
    for (Property property : type.properties().values()) {
      page.line(1, line(property));
    }
  }

  private static Message line(Property property) {
    String kind = property.type().getSimpleName();
    boolean unit = !property.unit().isEmpty() && !property.unit().startsWith("{");
    return unit
        ? Message.of("edit.inUnit", property.name(), Titles.of(property), kind, property.unit())
        : Message.of("edit.ofKind", property.name(), Titles.of(property), kind);
  }

  private void property(@Nullable FactType type, String name, Page page) {
    Property property = type == null ? null : type.properties().get(name);
    if (type == null || property == null) {
      return;
    }
    page.line(0, Message.of("edit.named", type.name(), Titles.of(type)));
    page.line(1, line(property));
    WordList list = text.lexicon().list(type.name() + "." + name);
    if (list != null) {
      Set<String> words = list.words();
      page.line(
          1, Message.of(list.closed() ? "edit.closedWords" : "edit.openWords", List.copyOf(words)));
    }
  }

  private static void word(@Nullable WordList list, String word, Page page) {
    if (list != null) {
      page.line(0, Message.of("edit.word", word, list.properties()));
      List<String> wider = list.words().stream().filter(w -> list.isKindOf(word, w)).toList();
      if (!wider.isEmpty()) {
        page.line(1, Message.of("edit.kindOf", wider));
      }
      if (list.closed() && !list.asked().contains(word)) {
        page.line(1, Message.of("edit.notAsked"));
      }
    }
  }

  private void reading(String id, Page page) {
    String reading = files.manifest() == null ? null : files.manifest().readings().get(id);
    if (reading != null) {
      page.line(0, Message.of("explain.reading", id, reading));
    }
  }
}
