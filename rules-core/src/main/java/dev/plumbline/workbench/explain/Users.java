package dev.plumbline.workbench.explain;

import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.workbench.explain.ClauseExplanation.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which other rules a change of a clause, or of what it looks up, would touch. */
final class Users {
  private Users() {}

  static List<User> of(RuleText rule, PackText text, Function<RuleText, Set<String>> definedTypes) {
    List<User> users = new ArrayList<>();
    Set<String> read = definedTypes.apply(rule);
    for (RuleText other : text.rules().values()) {
      if (other == rule || other.inserts() != null) {
        continue;
      }
      if (text.ancestors(other).contains(rule)) {
        users.add(user(other, new Words("沿用它的条件", "extends it")));
        continue;
      }
      Set<String> common = definedTypes.apply(other);
      common.retainAll(read);
      if (!common.isEmpty() && (other.clause() != null || other.review() != null)) {
        List<Words> titles =
            common.stream().map(text.types()::named).map((FactType t) -> Phrases.title(t)).toList();
        Words all = Words.join(titles, "、", ", ");
        users.add(user(other, Words.form("也查用{0}", "also looks up {0}", all)));
      }
    }
    return users;
  }

  private static User user(RuleText rule, Words how) {
    return new User(rule.name(), rule.clause(), how, rule.file(), rule.line());
  }
}
