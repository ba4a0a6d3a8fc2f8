package dev.plumbline.bench;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.bench.hand.CommonClause;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plumbline with the common clauses alone: a copy of the shipped pack that has left of its rules
 * those of the clauses, the doubts about them, what these extend, and definitions. It answers with
 * a verdict on a whole application, three-valued and open to be asked why.
 */
final class CommonPack implements CommonEngine {
  private static final String SHIPPED = "shst-2024-42";
  private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");
  private static final Pattern EXTENDED = Pattern.compile("(?m)^ *extends \"([^\"]+)\"$");
  private static final Pattern ABOUT = Pattern.compile("@(?:clause|review)\\(\"([^\"]+)\"\\)");

  private static final Set<String> CLAUSES =
      CommonClause.ALL.stream().map(CommonClause::id).collect(Collectors.toSet());

  private final Guideline guideline;

  CommonPack() {
    try {
      Path folder = Files.createTempDirectory("common");
      try {
        write(folder);
        guideline = Plumbline.load(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    new Bundled(CommonPack.class.getClassLoader())
        .contents(SHIPPED)
        .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    texts.keySet().removeIf(name -> name.contains("/")); // cases are of other clauses, too
    Set<String> kept = kept(texts.values());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String cut =
          RULE.matcher(text.getValue())
              .replaceAll(
                  rule ->
                      kept.contains(rule.group(1)) ? Matcher.quoteReplacement(rule.group()) : "");
      Files.writeString(folder.resolve(text.getKey()), cut);
    }
  }

  /** The names of the rules that are left. */
  private static Set<String> kept(Iterable<String> texts) {
    Map<String, String> extended = new TreeMap<>();
    Set<String> kept = new HashSet<>();
    for (String text : texts) {
      Matcher rule = RULE.matcher(text);
      while (rule.find()) {
        Matcher above = EXTENDED.matcher(rule.group());
        if (above.find()) {
          extended.put(rule.group(1), above.group(1));
        }
        Matcher about = ABOUT.matcher(rule.group());
        boolean defines = !about.find() || rule.group().contains("@kind(\"DEF\")");
        if (defines || CLAUSES.contains(about.group(1))) {
          kept.add(rule.group(1));
        }
      }
    }
    for (String name : List.copyOf(kept)) {
      for (String up = extended.get(name); up != null; up = extended.get(up)) {
        kept.add(up);
      }
    }
    return kept;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public Object answer(Input input) {
    return guideline.evaluate(input.application(), Examination.formal());
  }

  @Override
  public Set<String> held(Object answer) {
    return statuses((Verdict) answer).entrySet().stream()
        .filter(each -> each.getValue() == Status.SATISFIED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Looks whether the clauses come out as by the whole pack. */
  void compare(Guideline whole, Application application) {
    Map<String, Status> expected = statuses(whole.evaluate(application, Examination.formal()));
    Map<String, Status> found = statuses(guideline.evaluate(application, Examination.formal()));
    if (!found.equals(expected) || found.size() != CLAUSES.size()) {
      throw new IllegalStateException(
          "%s: %s by the whole pack, not %s".formatted(application.id(), expected, found));
    }
  }

  private static Map<String, Status> statuses(Verdict verdict) {
    return verdict
        .all()
        .filter(finding -> CLAUSES.contains(finding.clause()))
        .collect(Collectors.toMap(Finding::clause, Finding::status, (a, b) -> a, TreeMap::new));
  }
}
