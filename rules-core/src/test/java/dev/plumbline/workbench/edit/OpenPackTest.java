package dev.plumbline.workbench.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.core.Packs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPackTest {
  private static final String HEAD =
      """
      package small

      import dev.plumbline.fact.*
      import java.util.List

      """;

  private static final String WORDS =
      HEAD
          + """
          declare Vote @label("表决") @en("Vote")
              matter : String @key @label("事项") @en("Matter")
              agreed : Integer @label("同意户数") @en("Agreed") @unit("户")
          end

          rule "词汇：法律形式"
          when
          then
              insert( new ClosedWords( List.of( "Applicant.legalForm" ), List.of(
                  "企业",
                  "公司 即 企业",
                  "事业单位",
                  "国有企业 属于 企业" ) ) );
          end

          rule "写法：事项"
          when
          then
              insert( new OtherSpellings( List.of( "Vote.matter" ), List.of( "加装电梯 即 加装" ) ) );
          end
          """;

  private static final String RULES =
      HEAD
          + """
          rule "企业申报的"
          when
              Applicant( legalForm == "企业" )
          then
          end

          rule "同意的不少于10户"
              extends "企业申报的"
              @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一/1") @reading("B1")
          when
              Vote( matter == "加装", agreed >= 10 )
          then
          end

          rule "刚到10户的由人核实"
              extends "企业申报的"
              @review("A.1")
          when
              Vote( matter == "加装", agreed == 10 )
          then
          end

          rule "注册在云南省，或是事业单位"
              @clause("A.2") @kind("ELIG") @severity("RETURN") @cite("一/2")
          when
              Applicant( registeredAt != null, registeredAt.within( "云南省" ) )
          then
          end
          """;

  private static final String CASES =
      """
      base: full.json
      cases:
        - name: 齐全
          expect:
            findings: { A.1: 符合, A.2: 符合 }
        - name: 少一户
          change: { Vote: { 加装: { agreed: 9 } } }
          expect:
            findings:
              A.1: 不符合
      """;

  private static final String BASE =
      """
      {
        "id": "1",
        "applicant": { "legalForm": "企业", "registeredAt": "昆明市" },
        "facts": [ { "type": "Vote", "fields": { "matter": "加装", "agreed": 12 } } ],
        "judgements": [ { "clause": "A.1", "met": true } ]
      }
      """;

  @TempDir Path folder;
  private OpenPack pack;

  @BeforeEach
  void write() {
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "1-words.drl",
        WORDS,
        "2-rules.drl",
        RULES,
        "cases/all.yaml",
        CASES,
        "cases/bases/full.json",
        BASE.replace(
            "\"facts\": [ { \"type\": \"Vote\", \"fields\": { \"matter\": \"加装\", \"agreed\": 12 } } ]",
            "\"Vote\": [ { \"matter\": \"加装\", \"agreed\": 12 } ]"));
    pack = OpenPack.at(folder);
  }

  /** The line and column of a cursor in a file: behind the text, at its first place. */
  private int[] behind(String file, String text) {
    String all = text(file);
    int at = all.indexOf(text);
    assertTrue(at >= 0, text);
    String before = all.substring(0, at + text.length());
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new int[] {line, before.length() - before.lastIndexOf('\n')};
  }

  private final Map<String, String> laid = new TreeMap<>();

  private String text(String file) {
    try {
      return laid.containsKey(file) ? laid.get(file) : Files.readString(folder.resolve(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void type(String file, String old, String written) {
    String all = text(file);
    assertTrue(all.contains(old), old);
    laid.put(file, all.replace(old, written));
    pack.lay(file, laid.get(file));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    pack.read()
        .notes()
        .forEach(
            (file, all) ->
                all.stream()
                    .filter(note -> !note.remark())
                    .forEach(note -> notes.add(file + ": " + marked(note.place()))));
    return notes;
  }

  private String marked(Stretch place) {
    String line = text(place.file()).split("\n", -1)[place.line() - 1];
    return line.substring(place.column() - 1, place.end() - 1);
  }

  private Set<String> complete(String file, String behind) {
    int[] at = behind(file, behind);
    return pack.complete(file, at[0], at[1]).stream()
        .map(Proposal::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By what an editor finds one of them, if the first begins as what is typed. */
  private String sought(String file, String behind, String label) {
    int[] at = behind(file, behind);
    return pack.complete(file, at[0], at[1]).stream()
        .filter(each -> each.label().equals(label))
        .map(Proposal::sought)
        .findFirst()
        .orElseThrow();
  }

  private String hover(String file, String behind, Locale locale) {
    int[] at = behind(file, behind);
    return pack.read().hover(file, at[0], at[1], locale).map(Hover::text).orElse("");
  }

  private Set<String> places(List<Stretch> places) {
    return places.stream()
        .map(place -> place.file() + ":" + place.line() + " " + marked(place))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothingIsWrongWithIt() {
    assertEquals(List.of(), notes());
  }

  /** What is typed counts, not what is saved; of cases too, since a rule of theirs is gone. */
  @Test
  void problemsAreThoseOfWhatIsTyped() {
    type("2-rules.drl", "\"A.2\"", "\"A.3\"");
    assertEquals(List.of("cases/all.yaml: A.2"), notes());
    type("2-rules.drl", "extends \"企业申报的\"\n    @review", "extends \"企业申报\"\n    @review");
    assertEquals(List.of("2-rules.drl: 企业申报"), notes());
    type("2-rules.drl", "extends \"企业申报\"", "extends \"企业申报的\"");
    type("cases/all.yaml", "A.1: 不符合", "A.1: 不符");
    assertEquals(List.of("cases/all.yaml: A.2", "cases/all.yaml: 不符"), notes());
    pack.lift("2-rules.drl");
    pack.lift("cases/all.yaml");
    laid.clear();
    assertEquals(List.of(), notes());
  }

  @Test
  void rulesAreToldBeforeCases() {
    assertEquals(List.of(), notes());
    type("2-rules.drl", "\"A.2\"", "\"A.3\"");
    List<Integer> early = new ArrayList<>();
    pack.read(view -> early.add(view.notes().getOrDefault("cases/all.yaml", List.of()).size()));
    assertEquals(List.of(0), early);
    assertEquals(1, pack.read().notes().get("cases/all.yaml").size());
  }

  @Test
  void aFileThatIsNotThereYetCounts() {
    pack.lay("3-more.drl", RULES);
    assertEquals(
        List.of("像是 2-rules.drl 的副本（规则几乎都同名），没有读；请移出文件夹，或删去其中一个"),
        pack.read().notes().get("3-more.drl").stream()
            .map(note -> note.problem().text().chinese())
            .toList());
    assertEquals("3-more.drl", pack.name(folder.resolve("3-more.drl")));
    Path cases = folder.resolve("cases/all.yaml");
    assertEquals(folder, OpenPack.folderOf(cases).orElseThrow());
    assertTrue(OpenPack.folderOf(folder.resolve("guideline.yaml").getRoot()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreed >= 10 )           | agreed >= 10 )\\n    App               | Applicant",
        "agreed >= 10 )           | agreed >= 10 )\\n    Vo                | Vote",
        "agreed >= 10 )           | agreed >= 10, ma                       | matter",
        "agreed >= 10 )           | agreed >= 10 )\\n    Applicant( leg    | legalForm",
        "agreed >= 10 )           | agreed >= 10 )\\n    Application( requested.w | wanYuan",
        "Applicant( legalForm == \"| Applicant( legalForm == \"              | 事业单位",
        "matter == \"             | matter == \"                            | 加装",
        "within( \"云             | within( \"云                            | 云南省",
        "within( \"云南省         | within( \"昆明                          | 云南省昆明市",
        "within( \"云南省         | within( \"5301                          | 530102 云南省昆明市五华区",
        "@review(\"               | @review(\"                              | A.2",
        "@reading(\"              | @reading(\"                             | B1",
        "@severity(\"             | @severity(\"                            | WARN",
        "@kind(\"                 | @kind(\"                                | JUDG",
        "@cite(\"一/1\")          | @cite(\"一/1\") @                       | @missing",
        "@reading(\"B1\")         | @reading(\"B1\") @missing(\"             | agreed",
        "@reading(\"B1\")         | @reading(\"B1\") @missing(\"             | legalForm",
        "@reading(\"B1\")         | @reading(\"B1\") @missing(\"agreed:      | WARN",
        "@reading(\"B1\")         | @reading(\"B1\") @missing(\"agreed: WARN, leg | legalForm",
        "extends \"               | extends \"                              | 企业申报的",
        "agreed >= 10 )           | agreed >= 10 )\\n    Indicator( valueIn( \" | 亩",
        "import java.util.List    | import java.util.List\\nimport          | java.time.LocalDate",
      })
  void whatCouldBeWritten(String old, String typed, String proposed) {
    pack.read();
    type("2-rules.drl", old.replace("\\n", "\n"), typed.replace("\\n", "\n"));
    Set<String> all = complete("2-rules.drl", typed.replace("\\n", "\n"));
    assertTrue(all.contains(proposed), proposed + " is not in " + all);
  }

  @Test
  void whatIsProposedFitsThePlace() {
    assertFalse(complete("2-rules.drl", "Vote( matter == \"加装\", ").contains("legalForm"));
    assertEquals(Set.of(), complete("2-rules.drl", "rule \"企业"));
    assertEquals(Set.of(), complete("2-rules.drl", "rule \"企业申报的\""));
    type("2-rules.drl", "@reading(\"B1\")", "@reading(\"B1\") @missing(\"加装.agr: REV\")");
    assertEquals(
        Set.of("matter", "agreed", "legalForm"), complete("2-rules.drl", "@missing(\"加装.agr"));
    assertEquals(Set.of("REVIEW", "WARN"), complete("2-rules.drl", "@missing(\"加装.agr: REV"));
    int[] weight = behind("2-rules.drl", "@missing(\"加装.agr: REV");
    assertEquals("REV", marked(pack.complete("2-rules.drl", weight[0], weight[1]).get(0).place()));
    int[] property = behind("2-rules.drl", "@missing(\"加装.agr");
    Stretch typed = pack.complete("2-rules.drl", property[0], property[1]).get(0).place();
    assertEquals("agr", marked(typed).substring(0, 3));
    int[] at = behind("2-rules.drl", "registeredAt.within( \"云");
    Proposal area =
        pack.complete("2-rules.drl", at[0], at[1]).stream()
            .filter(each -> each.label().equals("云南省"))
            .findFirst()
            .orElseThrow();
    assertEquals("云南省", marked(area.place()));
    assertEquals(Proposal.Kind.AREA, area.kind());
    assertTrue(complete("1-words.drl", "List.of( \"").contains("Applicant.legalForm"));
    assertTrue(complete("1-words.drl", "insert( new ").contains("ReviewRound"));
    assertTrue(complete("1-words.drl", "agreed : ").contains("BigDecimal"));
    assertTrue(complete("1-words.drl", "@unit(\"").contains("万元"));
    assertTrue(complete("1-words.drl", "matter : String @").contains("@key"));
    assertTrue(complete("1-words.drl", "end\n").contains("rule"));
  }

  @Test
  void aPartOfANameFindsIt() {
    pack.read();
    type("2-rules.drl", "extends \"企业申报的\"", "extends \"申报\"");
    assertEquals("申报的", sought("2-rules.drl", "extends \"申报", "企业申报的"));
    assertEquals("企业申报的", sought("2-rules.drl", "extends \"", "企业申报的"));
    type("2-rules.drl", "Vote( matter == \"加装\", agreed == 10 )", "Vote( REED == 10 )");
    assertEquals("reed", sought("2-rules.drl", "Vote( REED", "agreed"));
    assertEquals("matter", sought("2-rules.drl", "Vote( REED", "matter"));
  }

  @Test
  void whatCouldBeWrittenInCasesAndTheManifest() {
    pack.read();
    assertTrue(complete("cases/all.yaml", "base: ").contains("full.json"));
    assertTrue(complete("cases/all.yaml", "findings: { ").contains("A.2"));
    assertTrue(complete("cases/all.yaml", "findings: { A.1: ").contains("缺信息"));
    assertTrue(complete("cases/all.yaml", "findings: { A.1: 符合, ").contains("A.2"));
    assertTrue(complete("cases/all.yaml", "findings:\n        ").contains("A.2"));
    assertTrue(complete("cases/all.yaml", "A.1: 不").contains("不符合"));
    assertTrue(complete("cases/all.yaml", "change: { ").containsAll(Set.of("Vote", "applicant")));
    int[] change = behind("cases/all.yaml", "change: { ");
    List<String> labels =
        pack.complete("cases/all.yaml", change[0], change[1]).stream()
            .map(Proposal::label)
            .toList();
    assertEquals(labels.stream().distinct().toList(), labels);
    assertTrue(complete("cases/all.yaml", "change: { Vote: { ").contains("加装"));
    assertTrue(complete("cases/all.yaml", "Vote: { 加装: { ").contains("agreed"));
    assertTrue(complete("cases/all.yaml", "  - ").contains("expect"));
    type("cases/all.yaml", "findings: { A.1: 符合, A.2: 符合 }", "con");
    assertTrue(complete("cases/all.yaml", "      con").contains("conclusion"));
    type("cases/all.yaml", "      con\n", "      conclusion: \n");
    assertTrue(complete("cases/all.yaml", "      conclusion: ").contains("退回补正"));
    type("guideline.yaml", "readings:", "edi");
    assertTrue(complete("guideline.yaml", "edi").contains("edition"));
  }

  @Test
  void aClauseIsSaidInPlainWords() {
    String said = hover("2-rules.drl", "@review(\"A", Locale.CHINESE);
    for (String part :
        List.of(
            "A.1  同意的不少于10户",
            "出处 一/1",
            "按解读 B1：试验解读",
            "同意户数不少于10户",
            "少一户：不符合  cases/all.yaml:6",
            "用例写到的结果：符合、不符合",
            "还没有用例写到：缺信息")) {
      assertTrue(said.contains(part), part + " is not in\n" + said);
    }
    String english = hover("cases/all.yaml", "findings: { A.1", Locale.ENGLISH);
    assertTrue(english.contains("no case yet expects: undetermined"), english);
    // While another rule is wanting, the clause is explained as it was before.
    type("2-rules.drl", "legalForm ==", "legalForms ==");
    assertEquals(1, notes().size());
    assertTrue(hover("2-rules.drl", "@review(\"A", Locale.CHINESE).contains("同意户数不少于10户"));
  }

  @Test
  void otherThingsAreSaidToo() {
    assertEquals(
        "Vote  表决\n  matter  事项（String）\n  agreed  同意户数（Integer，户）",
        hover("2-rules.drl", "Vo", Locale.CHINESE));
    assertEquals(
        "Applicant  申报单位\n  legalForm  单位性质（String）\n  认得的词：企业、事业单位、国有企业",
        hover("2-rules.drl", "legal", Locale.CHINESE)
            .replaceAll("legalForm  .*（", "legalForm  单位性质（"));
    assertTrue(hover("2-rules.drl", "\"企", Locale.CHINESE).startsWith("企业申报的"));
    assertEquals("「企业」：Applicant.legalForm 的词", hover("2-rules.drl", "== \"企", Locale.CHINESE));
    assertEquals("按解读 B1：试验解读", hover("2-rules.drl", "@reading(\"B", Locale.CHINESE));
    assertTrue(hover("1-words.drl", "公司 即", Locale.ENGLISH).startsWith("\"企业\""));
    assertTrue(hover("2-rules.drl", "刚到10", Locale.CHINESE).contains("对条款 A.1 的疑点"));
    assertEquals("", hover("2-rules.drl", "import dev.", Locale.CHINESE));
  }

  @Test
  void wordsSayWhatTheyAre() {
    assertEquals(
        "「国有企业」：Applicant.legalForm 的词\n  属于：企业\n  没有规则问到",
        hover("1-words.drl", "\"国有", Locale.CHINESE));
    assertTrue(hover("2-rules.drl", "Vote( mat", Locale.CHINESE).contains("列出的名称：加装"));
  }

  /** Where there never was a pack that could be used, what can be read is said. */
  @Test
  void aClauseOfAPackThatIsWantingIsSaid() {
    type("2-rules.drl", "legalForm ==", "legalForms ==");
    assertTrue(hover("2-rules.drl", "@clause(\"A", Locale.CHINESE).startsWith("A.1  同意的不少于10户"));
  }

  @Test
  void whereThingsAreAndWhoUsesThem() {
    PackView view = pack.read();
    int[] at = behind("2-rules.drl", "@review(\"A");
    assertEquals(
        Set.of("2-rules.drl:14 A.1"), places(view.definition("2-rules.drl", at[0], at[1])));
    assertEquals(
        Set.of(
            "2-rules.drl:14 A.1",
            "2-rules.drl:22 A.1",
            "cases/all.yaml:5 A.1",
            "cases/all.yaml:10 A.1",
            "cases/bases/full.json:5 A.1"),
        places(view.references("2-rules.drl", at[0], at[1], true)));
    at = behind("2-rules.drl", "extends \"企");
    assertEquals(
        Set.of("2-rules.drl:6 企业申报的"), places(view.definition("2-rules.drl", at[0], at[1])));
    assertEquals(
        Set.of("2-rules.drl:13 企业申报的", "2-rules.drl:21 企业申报的"),
        places(view.references("2-rules.drl", at[0], at[1], false)));
    at = behind("2-rules.drl", "Vo");
    assertEquals(
        Set.of("1-words.drl:6 Vote"), places(view.definition("2-rules.drl", at[0], at[1])));
    at = behind("2-rules.drl", "== \"企");
    assertEquals(
        Set.of("1-words.drl:15 企业", "1-words.drl:16 公司 即 企业"),
        places(view.definition("2-rules.drl", at[0], at[1])));
    at = behind("2-rules.drl", "@reading(\"B");
    assertEquals(
        Set.of("guideline.yaml:7 B1"), places(view.definition("2-rules.drl", at[0], at[1])));
    at = behind("cases/all.yaml", "base: full");
    assertEquals(
        "cases/bases/full.json", view.definition("cases/all.yaml", at[0], at[1]).get(0).file());
    at = behind("2-rules.drl", "rule \"同意");
    assertTrue(
        places(view.references("2-rules.drl", at[0], at[1], false))
            .contains("cases/all.yaml:10 A.1"));
  }

  private void apply(List<TextEdit> edits) {
    List<TextEdit> last = new ArrayList<>(edits);
    last.sort(
        Comparator.comparing((TextEdit edit) -> edit.place().line())
            .thenComparing(edit -> edit.place().column())
            .reversed());
    for (TextEdit edit : last) {
      String file = edit.place().file();
      String[] lines = text(file).split("\n", -1);
      int line = edit.place().line() - 1;
      lines[line] =
          lines[line].substring(0, edit.place().column() - 1)
              + edit.text()
              + lines[line].substring(edit.place().end() - 1);
      laid.put(file, String.join("\n", lines));
      pack.lay(file, laid.get(file));
    }
  }

  @Test
  void aClauseIsRenamedWhereverItIsNamed() {
    int[] at = behind("cases/all.yaml", "findings: { A");
    apply(pack.read().rename("cases/all.yaml", at[0], at[1], "一.1"));
    assertEquals(List.of(), notes());
    for (String file : List.of("2-rules.drl", "cases/all.yaml", "cases/bases/full.json")) {
      assertFalse(text(file).contains("A.1"), file);
      assertTrue(text(file).contains("一.1"), file);
    }
    at = behind("2-rules.drl", "extends \"企");
    apply(pack.read().rename("2-rules.drl", at[0], at[1], "单位是企业的"));
    assertEquals(List.of(), notes());
    assertFalse(text("2-rules.drl").contains("企业申报的"));
  }

  @Test
  void whatCannotBeRenamedIsRefused() {
    PackView view = pack.read();
    int[] clause = behind("2-rules.drl", "@review(\"A");
    int[] rule = behind("2-rules.drl", "extends \"企");
    int[] type = behind("2-rules.drl", "Vo");
    for (String name : List.of("", "A 1", "A\"", "A.2")) {
      assertThrows(
          InputException.class, () -> view.rename("2-rules.drl", clause[0], clause[1], name));
    }
    for (String name : List.of(" ", "a\"b", "a\\b", "同意的不少于10户")) {
      assertThrows(InputException.class, () -> view.rename("2-rules.drl", rule[0], rule[1], name));
    }
    assertThrows(InputException.class, () -> view.rename("2-rules.drl", type[0], type[1], "V"));
    assertTrue(view.renamable("2-rules.drl", type[0], type[1]).isEmpty());
    assertEquals("A.1", marked(view.renamable("2-rules.drl", clause[0], clause[1]).orElseThrow()));
  }

  @Test
  void aClauseKnowsItsCases() {
    List<Lens> lenses = pack.read().lenses("2-rules.drl");
    assertEquals(List.of("A.1", "A.2"), lenses.stream().map(Lens::clause).toList());
    assertEquals(Set.of("cases/all.yaml: 齐全", "cases/all.yaml: 少一户"), lenses.get(0).cases());
    assertEquals(List.of(), pack.read().lenses("1-words.drl"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2-rules.drl | Vote( matter == \"加装\", agreed == | Votes( matter == \"加装\", agreed ==",
        "2-rules.drl | agreed == 10                     | agred == 10",
        "2-rules.drl | legalForm == \"企业\"            | legalForm == \"企业业\"",
        "2-rules.drl | legalForm == \"企业\"            | legalForm == \"公司\"",
        "2-rules.drl | legalForm == \"企业\"            | legalForm == “企业”",
        "2-rules.drl | legalForm == \"企业\"            | legalForm ＝＝ \"企业\"",
        "2-rules.drl | legalForm == \"企业\"            | legalForm == '企业'",
        "2-rules.drl | legalForm == \"企业\" )          | legalForm == \"企业\"）",
        "2-rules.drl | legalForm == \"企业\" )          | legalForm == \"企业\", )",
        "2-rules.drl | agreed == 10                     | agreed ==　10",
        "2-rules.drl | @review(\"A.1\")                 | @review(\"A.l\")",
        "2-rules.drl | @review(\"A.1\")                 | @reviw(\"A.1\")",
        "2-rules.drl | @review(\"A.1\")                 | @review(\"Ａ.1\")",
        "2-rules.drl | @severity(\"RETURN\")            | @severity(\"RETRUN\")",
        "2-rules.drl | agreed >= 10                     | agreed 不少于 10",
        "cases/all.yaml | { A.1: 符合,                  | { A.1：符合,",
        "2-rules.drl | @review(\"A.1\")                 | review(\"A.1\")",
        "2-rules.drl | extends \"企业申报的\"           | extends \"企业申报\"",
        "2-rules.drl | import dev.plumbline.fact.*      | //",
        "2-rules.drl | package small                    | package smal",
        "2-rules.drl | registeredAt.within              | registeredAt.witin",
        "2-rules.drl | when\\n    Vote( matter == \"加装\", agreed >= | wehn\\n    Vote( matter == \"加装\", agreed >=",
        "2-rules.drl | within( \"云南省\" )            | within( \"530109\" )",
        "2-rules.drl | agreed >= 10                     | 10 <= agreed",
        "2-rules.drl | agreed >= 10                     | agreed >= 2 * 5",
        "2-rules.drl | Applicant( registeredAt          | Applicant( name contains \"ＡＢ\", registeredAt",
        "cases/all.yaml | 加装: { agreed: 9 }           | 加装: { agred: 9 }",
        "cases/all.yaml | change: { Vote:               | change: { aplicant: , Vote:",
        "cases/bases/full.json | \"legalForm\"        | \"legalFrom\"",
        "1-words.drl | agreed : Integer                 | agreed : Interger",
        "1-words.drl | 公司 即 企业                     | 公司 即 企业业",
        "1-words.drl | ) ) );                           | ) ) )",
        "guideline.yaml | issuedOn:                     | issuedon:",
        "cases/all.yaml | A.2: 符合                     | B.2: 符合",
        "cases/all.yaml | A.1: 不符合                   | A.1: 不符",
        "cases/all.yaml | - name: 少一户                | - nam: 少一户",
      })
  void aWayOutMendsIt(String file, String right, String wrong) {
    String good = right.replace("\\n", "\n");
    type(file, good, wrong.replace("\\n", "\n"));
    Note note =
        pack.read().notes().getOrDefault(file, List.of()).stream()
            .filter(each -> !each.remark() && !each.fixes().isEmpty())
            .findFirst()
            .orElseThrow(() -> new AssertionError(pack.read().notes().toString()));
    for (int i = 0; i < 3 && !notes().isEmpty(); i++) {
      Note next =
          pack.read().notes().get(file).stream()
              .filter(each -> !each.fixes().isEmpty())
              .findFirst()
              .orElseThrow(() -> new AssertionError(pack.read().notes().toString()));
      apply(next.fixes().get(0).edits());
    }
    assertEquals(List.of(), notes(), note + "\n" + text(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "level == \"第一档次\"       | level == \"第一挡次\"      | level == \"第一档次\"",
        "new BigDecimal( \"30\" )   | new BigDecimal( 30% )    | new BigDecimal( 30 )",
      })
  void whatWasMeantByADefinitionIsWritten(String right, String wrong, String mended) {
    String more =
        """
        declare Step @label("档次") @en("Step")
            level : String @label("档") @en("Level")
            share : BigDecimal @label("占比") @en("Share")
        end

        rule "一档"
        when
        then
            insert( new Step( "第一档次", new BigDecimal( "30" ) ) );
        end

        rule "有一档，合计不少于30"
            @clause("A.3") @kind("ELIG") @severity("WARN") @cite("一/3")
        when
            Step( level == "第一档次", $share : share )
            accumulate( Indicator( name == "培训", $v : valueIn( "人次" ) ); $sum : sum( $v ); $sum >= $share )
        then
        end
        """;
    String head = HEAD.replace("import java.util.List", "import java.math.BigDecimal");
    Packs.write(folder, "3-steps.drl", head + more);
    pack = OpenPack.at(folder);
    assertEquals(List.of(), notes());
    type("3-steps.drl", right, wrong);
    assertFalse(notes().isEmpty());
    Note note =
        pack.read().notes().get("3-steps.drl").stream()
            .filter(each -> !each.fixes().isEmpty())
            .findFirst()
            .orElseThrow(() -> new AssertionError(pack.read().notes().toString()));
    apply(note.fixes().get(0).edits());
    assertTrue(text("3-steps.drl").contains(mended), text("3-steps.drl"));
  }
}
