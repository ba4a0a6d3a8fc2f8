package dev.plumbline.workbench.edit;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.CaseNames;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.document.Encoding;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.edit.Mention.Kind;
import dev.plumbline.workbench.explain.ClauseExplainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pack as it was read at one time. Immutable. */
public final class PackView {
  private final PackFiles files;
  private final PackText text;
  private final CaseBook cases;
  private final PackReport report;
  private final Map<String, String> texts = new TreeMap<>();
  private final PartCache parts;

  /** The last one in whose rules nothing was wrong: what is explained is explained from it. */
  private final @Nullable PackView sound;

  private @Nullable List<Mention> mentions;
  private @Nullable Explaining explaining;

  /** The cases that say what becomes of a clause, by its id. */
  private @Nullable Map<String, Set<String>> tried;

  PackView(
      PackFiles files,
      PackText text,
      CaseBook cases,
      PackReport report,
      boolean isSound,
      SortedMap<String, byte[]> contents,
      PartCache parts,
      @Nullable PackView before) {
    this.files = files;
    this.text = text;
    this.cases = cases;
    this.report = report;
    this.parts = parts;
    this.sound = isSound ? this : before;
    texts.putAll(files.rules());
    texts.putAll(files.cases());
    byte[] manifest = contents.get(PackFiles.MANIFEST);
    if (manifest != null) {
      try {
        texts.put(PackFiles.MANIFEST, Encoding.decode(manifest, PackFiles.MANIFEST));
      } catch (InputException e) {
        // told with the problems
      }
    }
  }

  @Nullable PackView sound() {
    return sound;
  }

  String text(String file) {
    return texts.getOrDefault(file, "");
  }

  /** The names of its files, sorted. */
  public List<String> files() {
    return List.copyOf(texts.keySet());
  }

  /** Whether all files read as in another view of the pack. */
  public boolean readsAs(PackView other) {
    return texts.equals(other.texts);
  }

  /** A place as it can be seen: one without a letter is its whole line. */
  public Stretch seen(Stretch place) {
    return place.end() > place.column()
        ? place
        : new Lines(place.file(), text(place.file())).whole(place.line());
  }

  /** What is wrong, by file, in the order of the text; each at each place. */
  public Map<String, List<Note>> notes() {
    Map<String, List<Note>> notes = new LinkedHashMap<>();
    Map<String, Lines> lines = new HashMap<>();
    report.everywhere().forEach(problem -> add(problem, false, lines, notes));
    report.remarks().forEach(problem -> add(problem, true, lines, notes));
    return notes;
  }

  private void add(
      Problem problem, boolean remark, Map<String, Lines> read, Map<String, List<Note>> notes) {
    String file = problem.source() == null ? PackFiles.MANIFEST : problem.source();
    Lines lines = read.computeIfAbsent(file, name -> new Lines(name, text(name)));
    boolean document = !file.endsWith(".drl");
    int line = Math.max(1, problem.line());
    int column = Math.max(1, problem.column());
    List<Fix> fixes = WaysOut.of(report.said(problem), lines, problem.line(), problem.column());
    Stretch place =
        problem.line() == 0
            ? lines.whole(1)
            : document ? lines.value(line, lines.unit(line, column)) : word(lines, line, column);
    for (Fix fix : fixes) {
      Stretch wrong = fix.edits().get(0).place();
      boolean there = wrong.line() == line && wrong.column() >= column;
      place = there && wrong.end() > wrong.column() ? wrong : place;
    }
    notes
        .computeIfAbsent(file, name -> new ArrayList<>())
        .add(new Note(place, problem, remark, fixes));
  }

  /** The word, text or sign at a place. */
  private static Stretch word(Lines lines, int line, int column) {
    String text = lines.get(line);
    int from = column - 1;
    if (from >= text.length()) {
      return lines.stretch(line, column, column + 1);
    }
    int end = from + 1;
    if (text.charAt(from) == '"') {
      int close = text.indexOf('"', end);
      end = close < 0 ? text.length() : close + 1;
    } else if (text.charAt(from) == '@' || Character.isJavaIdentifierPart(text.charAt(from))) {
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
    }
    return lines.stretch(line, column, end + 1);
  }

  /** What could be written at a place of a file that has this text by now. */
  List<Proposal> complete(String file, String written, int line, int column) {
    Names names = new Names(text, mentions(), bases());
    if (file.endsWith(".drl")) {
      return new RuleCompletion(names, file, written, parts.of(file, written)).at(line, column);
    }
    return new DocumentCompletion(names, file, written).at(line, column);
  }

  private List<String> bases() {
    return files.cases().keySet().stream()
        .filter(file -> file.startsWith(CaseNames.BASES))
        .toList();
  }

  /** What there is to say of what stands at a place, in the language of a locale. */
  public Optional<Hover> hover(String file, int line, int column, Locale locale) {
    return at(file, line, column)
        .flatMap(
            mention ->
                explaining().say(mention, locale).map(said -> new Hover(mention.place(), said)));
  }

  private synchronized Explaining explaining() {
    if (explaining == null) {
      explaining = new Explaining(files, text, soundCases().cases(), explainer());
    }
    return explaining;
  }

  /** What explains clauses; {@code null} if there never was a sound pack. */
  private @Nullable ClauseExplainer explainer() {
    return sound == null ? null : ClauseExplainer.of(sound.files, sound.text, sound.cases);
  }

  /** The cases that could be read last. */
  private CaseBook soundCases() {
    return sound == null ? cases : sound.cases;
  }

  /** Where what stands at a place is said to be what it is. */
  public List<Stretch> definition(String file, int line, int column) {
    Mention mention = at(file, line, column).orElse(null);
    if (mention == null) {
      return List.of();
    }
    if (mention.kind() == Kind.BASE) {
      return texts.containsKey(mention.name())
          ? List.of(new Stretch(mention.name(), 1, 1, 1))
          : List.of();
    }
    return of(mention).filter(Mention::defines).map(Mention::place).distinct().toList();
  }

  /** Where what stands at a place is named; with a clause, also its rule, and the reverse. */
  public List<Stretch> references(String file, int line, int column, boolean definitions) {
    return at(file, line, column).stream()
        .flatMap(this::of)
        .filter(each -> definitions || !each.defines())
        .map(Mention::place)
        .distinct()
        .toList();
  }

  /** All that names the same. The name of a clause's rule stands for the clause as well. */
  private Stream<Mention> of(Mention mention) {
    Stream<Mention> same = mentions().stream().filter(mention::isOf);
    RuleText rule = mention.kind() == Kind.RULE ? text.rules().get(mention.name()) : null;
    if (rule == null || rule.clause() == null) {
      return same;
    }
    Stream<Mention> ofClause =
        mentions().stream()
            .filter(each -> each.kind() == Kind.CLAUSE && each.name().equals(rule.clause()))
            .filter(each -> !each.defines());
    return Stream.concat(same, ofClause);
  }

  /** What can be renamed at a place: the id of a clause or the name of a rule. */
  public Optional<Stretch> renamable(String file, int line, int column) {
    return at(file, line, column)
        .filter(mention -> mention.kind() == Kind.CLAUSE || mention.kind() == Kind.RULE)
        .map(Mention::place);
  }

  /**
   * Renames the clause or rule at a place, wherever it is named: in rules, cases and applications.
   *
   * @throws InputException if there is nothing to rename there, or the name cannot be
   */
  public List<TextEdit> rename(String file, int line, int column, String name) {
    Mention mention =
        at(file, line, column)
            .filter(each -> each.kind() == Kind.CLAUSE || each.kind() == Kind.RULE)
            .orElseThrow(() -> refused(Message.of("edit.notToRename")));
    boolean clause = mention.kind() == Kind.CLAUSE;
    boolean plain =
        clause ? name.matches("[\\p{L}\\p{N}._-]+") : name.matches("[^\"\\\\\\p{Cntrl}]+");
    if (!plain || name.isBlank()) {
      throw refused(Message.of(clause ? "edit.noClauseId" : "edit.noRuleName", name));
    }
    boolean taken =
        mentions().stream()
            .anyMatch(each -> each.kind() == mention.kind() && each.name().equals(name));
    if (taken && !name.equals(mention.name())) {
      throw refused(Message.of("edit.nameTaken", name));
    }
    return mentions().stream()
        .filter(mention::isOf)
        .map(each -> new TextEdit(each.place(), name))
        .distinct()
        .toList();
  }

  private static InputException refused(Message message) {
    return new InputException(List.of(Problem.of(message.words())));
  }

  /** What a rule file consists of, in the order of the text. */
  public List<Section> outline(String file) {
    List<Section> sections = new ArrayList<>();
    if (file.endsWith(".drl")) {
      for (Part part : parts.of(file, text(file))) {
        boolean isType = part.kind() == Part.Kind.DECLARE;
        if (isType || part.kind() == Part.Kind.RULE) {
          String name = part.name().content();
          RuleText rule = isType ? null : text.rules().get(name);
          Token last = part.tokens().get(part.tokens().size() - 1);
          String clause = rule == null ? null : rule.clause();
          sections.add(
              new Section(name, clause, isType, place(file, part.name()), place(file, last)));
        }
      }
    }
    return sections;
  }

  private static Stretch place(String file, Token token) {
    return new Stretch(file, token.line(), token.column(), token.endColumn());
  }

  /** The clauses of a file that cases name, in the order of the text. */
  public List<Lens> lenses(String file) {
    List<Lens> lenses = new ArrayList<>();
    for (Mention mention : mentions()) {
      boolean here = mention.place().file().equals(file) && mention.defines();
      RuleText rule = here && mention.kind() == Kind.RULE ? text.rules().get(mention.name()) : null;
      if (rule != null && rule.clause() != null) {
        lenses.add(new Lens(mention.place(), rule.clause(), casesOf(rule.clause())));
      }
    }
    lenses.removeIf(lens -> lens.cases().isEmpty());
    return lenses;
  }

  /** The cases that say what becomes of a clause, each by its file and name. */
  synchronized Set<String> casesOf(String clause) {
    if (tried == null) {
      Map<String, Set<String>> all = new HashMap<>();
      for (PackCase one : soundCases().cases()) {
        Stream.concat(one.expectation().findings().stream(), one.expectation().call().stream())
            .forEach(
                expected ->
                    all.computeIfAbsent(expected.clause(), id -> new LinkedHashSet<>())
                        .add(one.title()));
      }
      tried = all;
    }
    return tried.getOrDefault(clause, Set.of());
  }

  private Optional<Mention> at(String file, int line, int column) {
    return mentions().stream()
        .filter(mention -> mention.place().touches(file, line, column))
        .findFirst();
  }

  synchronized List<Mention> mentions() {
    if (mentions == null) {
      List<Mention> all = new ArrayList<>();
      files
          .rules()
          .forEach(
              (file, written) ->
                  all.addAll(
                      RuleMentions.of(
                          file, parts.of(file, written), text.types(), text.lexicon())));
      Map<String, List<Definition>> vocabularies = new LinkedHashMap<>();
      text.only(Definition.class)
          .filter(Definition::isVocabulary)
          .forEach(
              rule -> vocabularies.computeIfAbsent(rule.file(), f -> new ArrayList<>()).add(rule));
      vocabularies.forEach(
          (file, rules) ->
              all.addAll(RuleMentions.ofWords(file, rules, text.types(), text.lexicon())));
      texts.forEach(
          (file, written) -> {
            if (!file.endsWith(".drl")) {
              all.addAll(DocumentMentions.of(file, written));
            }
          });
      mentions = all;
    }
    return mentions;
  }
}
