package dev.plumbline.workbench.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
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
      if (other == rule || other instanceof RuleText.Definition) {
        continue;
      }
      if (text.chain(other).contains(rule)) {
        users.add(user(other, Message.of("workbench.extends")));
        continue;
      }
      Set<String> common = definedTypes.apply(other);
      common.retainAll(read);
      if (!common.isEmpty() && other.about() != null) {
        List<Bilingual> titles =
            common.stream().map(name -> Titles.of(text.types().named(name))).toList();
        users.add(user(other, Message.of("workbench.looksUp", titles)));
      }
    }
    return users;
  }

  private static User user(RuleText rule, Message how) {
    return new User(rule.name(), rule.clause(), how.words(), rule.file(), rule.line());
  }
}
