package dev.plumbline.mutation;

import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.fact.Application;
import dev.plumbline.mutation.Corpus.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The cases of a pack, by the texts that their applications have: one in which no text is read
 * otherwise than before cannot come out otherwise, and need not be run.
 */
final class WordCases {
  private final Pack pack;
  private final List<ExpectedCase> cases = new ArrayList<>();
  private final Map<ExpectedCase, Entry> decided = new ConcurrentHashMap<>();

  /** For each property, the cases that have a text of it, by the text. */
  private final Map<String, Map<String, Set<ExpectedCase>>> byText = new ConcurrentHashMap<>();

  private WordCases(Pack pack) {
    this.pack = pack;
  }

  /** All cases of a pack. */
  static WordCases of(Pack pack) {
    WordCases all = new WordCases(pack);
    PackReport report = new PackReport();
    CaseBook book = CaseBook.read(pack.files(), pack.text(), report);
    report.refuseProblems();
    ApplicationReader reader =
        new ApplicationReader(pack.text().givenTypes(), pack.text().lexicon());
    book.cases().forEach(one -> all.add(one, reader));
    return all;
  }

  /** No cases at all. */
  static WordCases none(Pack pack) {
    return new WordCases(pack);
  }

  private void add(PackCase one, ApplicationReader reader) {
    List<Application> applications =
        one.applications().stream().map(given -> reader.read(given.bytes(), one.title())).toList();
    ExpectedCase added = new ExpectedCase(one, applications);
    cases.add(added);
    WrittenTexts.of(applications)
        .byProperty()
        .forEach(
            (property, texts) ->
                texts.forEach(
                    text ->
                        byText
                            .computeIfAbsent(property, p -> new ConcurrentHashMap<>())
                            .computeIfAbsent(text, t -> new LinkedHashSet<>())
                            .add(added)));
  }

  /** What the cases that are about one application try, whatever they expect. */
  List<ApplicationCase> applications() {
    return cases.stream()
        .filter(one -> one.applications().size() == 1)
        .map(
            one ->
                new ApplicationCase(
                    "case " + one.name(), one.applications().get(0), one.one().examination()))
        .toList();
  }

  /** The cases that another pack, in which the same words mean something else, may notice. */
  Stream<Entry> readOtherwise(Pack other) {
    Lexicon before = pack.text().lexicon();
    Lexicon after = other.text().lexicon();
    Set<ExpectedCase> some = new LinkedHashSet<>();
    Set<String> properties = new HashSet<>(before.lists().keySet());
    properties.addAll(after.lists().keySet());
    before.texts().keySet().stream()
        .filter(each -> !before.texts().get(each).equals(after.texts().get(each)))
        .forEach(properties::add);
    boolean any =
        !pack.definedFacts().equals(other.definedFacts())
            || !before.joined().equals(after.joined())
            || !pack.rules().keySet().equals(other.rules().keySet());
    for (String property : properties) {
      Map<String, Set<ExpectedCase>> given = byText.getOrDefault(property, Map.of());
      given.forEach(
          (text, with) -> {
            if (WrittenTexts.isReadOtherwise(property, text, before, after)) {
              some.addAll(with);
            }
          });
      any |=
          given.isEmpty()
              && Stream.of(before, after)
                  .map(lexicon -> lexicon.list(property))
                  .filter(Objects::nonNull)
                  .map(WordList::words)
                  .flatMap(Collection::stream)
                  .anyMatch(word -> WrittenTexts.isReadOtherwise(property, word, before, after));
    }
    return cases.stream()
        .filter(any ? one -> true : some::contains)
        .map(one -> decided.computeIfAbsent(one, o -> new Entry(o, o.outcome(pack))));
  }
}
