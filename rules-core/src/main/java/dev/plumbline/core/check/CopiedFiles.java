package dev.plumbline.core.check;

import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files that were copied beside the file they are of, as a safeguard or by a slip. */
final class CopiedFiles {
  /** What systems and people call copies. */
  private static final Pattern CALLED =
      Pattern.compile("副本|复制|备份|[(（]\\d+[)）]|(?i:copy|backup|\\bold\\b)|(?:^|/)(?:~\\$|\\._)");

  private CopiedFiles() {}

  /** The files without copies, each of which is told once, and not rule by rule. */
  static List<Source> without(List<Source> sources) {
    List<Source> kept = new ArrayList<>();
    for (Source source : sources) {
      Source other = kept.stream().filter(each -> isCopy(source, each)).findFirst().orElse(null);
      if (other == null) {
        kept.add(source);
      } else if (CALLED.matcher(other.name()).find() && !CALLED.matcher(source.name()).find()) {
        tell(other, source);
        kept.set(kept.indexOf(other), source);
      } else {
        tell(source, other);
      }
    }
    return kept;
  }

  private static void tell(Source copy, Source of) {
    copy.problem(0, 0, Message.of("check.copiedFile", of.name()));
  }

  /** Whether a file has hardly any rule that another has not, and more than one of its rules. */
  private static boolean isCopy(Source one, Source other) {
    Set<String> names = names(one);
    Set<String> same = new HashSet<>(names);
    same.retainAll(names(other));
    return same.size() > 1 && same.size() * 10 >= names.size() * 8;
  }

  private static Set<String> names(Source source) {
    return source.file().rules().stream()
        .map(Part::name)
        .map(name -> name.content())
        .collect(Collectors.toSet());
  }
}
