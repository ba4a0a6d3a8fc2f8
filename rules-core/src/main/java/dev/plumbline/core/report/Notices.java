package dev.plumbline.core.report;

import dev.plumbline.Limit;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.Ruling;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the caller should know about its input although it weighs nothing. */
final class Notices {
  private final Pack pack;
  private final Evaluation evaluation;
  private final List<String> notices = new ArrayList<>();

  private Notices(Pack pack, Evaluation evaluation) {
    this.pack = pack;
    this.evaluation = evaluation;
  }

  static List<String> of(Pack pack, Application application, Evaluation evaluation) {
    Notices all = new Notices(pack, evaluation);
    for (String clause : evaluation.unusedJudgements()) {
      all.notices.add("评审意见针对条款 " + clause + "，该条款没有要由人判断之处，未采用");
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
      notices.add("项目负责人的证件号码不完整、经过遮盖或不合格式，无法与其他申请比对；请填写完整的号码");
    } else if (!number.hasRightCheckDigit()) {
      notices.add("项目负责人的证件号码末位校验码不对，请核对是否录错");
    }
  }

  /** Facts that no rule asks about, where clauses that apply ask for others of their type. */
  private void unknownKeys() {
    Map<FactType, Set<String>> wanted = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
    for (Ruling ruling : evaluation.rulings()) {
      if (ruling.status() != Status.NOT_APPLICABLE && !ruling.gap().ofScope()) {
        keys(ruling.rule(), wanted);
      }
    }
    Map<FactType, Set<String>> asked = new HashMap<>();
    pack.rules().values().forEach(rule -> keys(rule, asked));
    wanted.forEach(
        (type, keys) -> {
          if (type.type() != Judgement.class) { // told above
            unknownKeys(type, keys, asked.get(type));
          }
        });
  }

  private void unknownKeys(FactType type, Set<String> wanted, Set<String> asked) {
    Set<String> told = new HashSet<>();
    int most = pack.limits().count(Limit.EVIDENCE);
    for (Object fact : evaluation.facts().of(type.type())) {
      Object key = type.keyProperty().of(fact);
      Object written = type.keyProperty().of(evaluation.facts().written(fact));
      if (key instanceof String name
          && !asked.contains(name)
          && told.add(name)
          && told.size() <= most) {
        String near = Names.nearest(name, wanted).orElse(null);
        notices.add(
            type.title()
                + "「"
                + written
                + "」没有条款问到，不起作用"
                + (near == null ? "" : "；是不是「" + near + "」？"));
      }
    }
    if (told.size() > most) {
      notices.add(type.title() + "另有 " + (told.size() - most) + " 项没有条款问到，不起作用");
    }
  }

  private static void keys(RuleSteps rule, Map<FactType, Set<String>> keys) {
    rule.literalKeys()
        .forEach((type, names) -> keys.computeIfAbsent(type, t -> new TreeSet<>()).addAll(names));
  }
}
