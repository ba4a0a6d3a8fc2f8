package dev.plumbline.core.report;

import dev.plumbline.Bilingual;
import dev.plumbline.Limit;
import dev.plumbline.Notice;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.Ruling;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the caller should know about its input although it weighs nothing. */
final class Notices {
  private final Pack pack;
  private final Evaluation evaluation;
  private final List<Notice> notices = new ArrayList<>();

  private Notices(Pack pack, Evaluation evaluation) {
    this.pack = pack;
    this.evaluation = evaluation;
  }

  static List<Notice> of(Pack pack, Application application, Evaluation evaluation) {
    Notices all = new Notices(pack, evaluation);
    for (String clause : evaluation.unusedJudgements()) {
      all.add(Notice.Kind.UNUSED_JUDGEMENT, Bilingual.same(clause));
    }
    all.identity(application);
    all.unknownKeys();
    return all.notices;
  }

  private void identity(Application application) {
    IdNumber number = application.lead() == null ? null : application.lead().idNumber();
    if (number == null) {
      return;
    }
    if (number.key() == null) {
      add(Notice.Kind.ID_INCOMPLETE);
    } else if (!number.hasRightCheckDigit()) {
      add(Notice.Kind.ID_CHECK_DIGIT);
    }
  }

  private void add(Notice.Kind kind, Bilingual... about) {
    notices.add(new Notice(kind, List.of(about)));
  }

  /** Facts that no rule asks about, where clauses that apply ask for others of their type. */
  private void unknownKeys() {
    List<FactType> types =
        pack.plan().asked().keySet().stream()
            .filter(this::isAnyUnasked)
            .sorted(Comparator.comparing(FactType::name))
            .toList();
    for (FactType type : types) {
      Set<String> wanted = wanted(type);
      if (!wanted.isEmpty()) {
        unknownKeys(type, wanted, pack.plan().asked().get(type));
      }
    }
  }

  private boolean isAnyUnasked(FactType type) {
    if (type.type() == Judgement.class) {
      return false; // told above
    }
    Set<String> asked = pack.plan().asked().get(type);
    for (Object fact : evaluation.facts().of(type.type())) {
      if (type.keyProperty().of(fact) instanceof String name && !asked.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** The keys of facts of a type that clauses ask for which apply. */
  private Set<String> wanted(FactType type) {
    Set<String> wanted = new TreeSet<>();
    for (Ruling ruling : evaluation.rulings()) {
      if (ruling.status() != Status.NOT_APPLICABLE && !ruling.gap().ofScope()) {
        wanted.addAll(ruling.rule().literalKeys().getOrDefault(type, Set.of()));
      }
    }
    return wanted;
  }

  private void unknownKeys(FactType type, Set<String> wanted, Set<String> asked) {
    Set<String> told = new HashSet<>();
    Bilingual title = Titles.of(type, null);
    int most = pack.limits().count(Limit.EVIDENCE);
    for (Object fact : evaluation.facts().of(type.type())) {
      Object key = type.keyProperty().of(fact);
      Object written = type.keyProperty().of(evaluation.facts().written(fact));
      if (key instanceof String name
          && !asked.contains(name)
          && told.add(name)
          && told.size() <= most) {
        Bilingual is = Bilingual.same(written.toString());
        Names.nearest(name, wanted)
            .ifPresentOrElse(
                near -> add(Notice.Kind.UNASKED_NEAR, title, is, Bilingual.same(near)),
                () -> add(Notice.Kind.UNASKED, title, is));
      }
    }
    if (told.size() > most) {
      String more = String.valueOf(told.size() - most);
      add(Notice.Kind.MORE_UNASKED, title, Bilingual.same(more));
    }
  }
}
