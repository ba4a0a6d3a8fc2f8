package dev.plumbline.workbench.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.workbench.Checklist;
import dev.plumbline.workbench.Validation;
import dev.plumbline.workbench.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that begins as a copy of another, and what is to be looked at in it. */
class NewEditionTest {
  private static final String MANIFEST =
      """
      id: garden-2031
      number: 园发〔2031〕2号
      title: 2031年度菜园扶持
      issuedOn: 2031-01-06
      timeZone: Asia/Shanghai
      readings:
        R1: 以上包含本数
        R2: 面积以实测为准
      """;

  private static final String RULES =
      """
      package garden_2031
      import dev.plumbline.fact.*
      import java.time.LocalDateTime

      rule "申报期" when then
          insert( new FilingWindow( LocalDateTime.of( 2031, 2, 1, 9, 0 ), LocalDateTime.of( 2031, 3, 1, 17, 0 ) ) );
      end

      rule "面积不少于10"
          @clause("G.1") @kind("KPI") @severity("RETURN") @cite("一/1") @reading("R1, R2")
      when
          Indicator( name == "面积", value >= 10 )
      then
      end
      """;

  private static final String CASES =
      """
      base: 齐全.json
      cases:
        - name: 齐全
          expect: { findings: { G.1: 符合 } }
        - name: 差1
          change: { indicators: { 面积: { value: 9 } } }
          expect: { findings: { G.1: 不符合 } }
      """;

  private static final String BASE =
      """
      {"id": "b", "guideline": "garden-2031", "filing": {"unitSubmittedAt": "2031-02-02T10:00"},
       "indicators": [{"name": "面积", "value": 10}]}
      """;

  @TempDir Path folder;
  private Path old;
  private Path next;

  @BeforeEach
  void write() throws IOException {
    old = folder.resolve("old");
    next = folder.resolve("next");
    Files.createDirectories(old.resolve("cases/bases"));
    Files.writeString(old.resolve("guideline.yaml"), MANIFEST);
    Files.writeString(old.resolve("rules.drl"), RULES);
    Files.writeString(old.resolve("cases/cases.yaml"), CASES);
    Files.writeString(old.resolve("cases/bases/齐全.json"), BASE);
    assertTrue(new Validator().validate(old).isClean(), () -> new Validator().validate(old) + "");
  }

  private String read(String file) throws IOException {
    return Files.readString(next.resolve(file));
  }

  @Test
  void isTheSamePackUnderAnotherIdAndPackage() throws IOException {
    assertEquals(
        List.of(
            "CHECKLIST.md",
            "cases/bases/齐全.json",
            "cases/cases.yaml",
            "guideline.yaml",
            "rules.drl"),
        NewEdition.create(old, next, "garden-2032", Locale.CHINESE));
    assertEquals(MANIFEST.replace("id: garden-2031", "id: garden-2032"), read("guideline.yaml"));
    assertEquals(RULES.replace("package garden_2031", "package garden_2032"), read("rules.drl"));
    assertEquals(BASE.replace("\"garden-2031\"", "\"garden-2032\""), read("cases/bases/齐全.json"));
    assertEquals(List.of(), new Validator().validate(next).problems());
  }

  @Test
  void validateRemarksWhatIsNotSettledYet() throws IOException {
    NewEdition.create(old, next, "garden-2032", Locale.CHINESE);
    String list = read(Checklist.FILE);
    assertEquals(
        List.of(
            "guideline.yaml 的 number：园发〔2031〕2号",
            "guideline.yaml 的 title：2031年度菜园扶持",
            "guideline.yaml 的 issuedOn：2031-01-06",
            "解读 R1 还适用吗：以上包含本数",
            "解读 R2 还适用吗：面积以实测为准",
            "cases/bases/齐全.json 有 1 行写着日期或年份",
            "rules.drl（1 条条款）：新一版还有这一部分吗；没有的条款连同用例一起删",
            "rules.drl 里「申报期」写着日期或年份：insert( new FilingWindow( LocalDateTime.of( 2031, 2, 1, 9, 0"
                + " ), LocalDateTime.of( 2031, 3, 1, 17, 0 ) ) );"),
        list.lines().filter(line -> line.startsWith("- [ ] ")).map(l -> l.substring(6)).toList());
    Validation found = new Validator().validate(next);
    assertEquals(8, found.remarks().size());
    Problem first = found.remarks().get(0);
    assertEquals("CHECKLIST.md", first.source());
    assertEquals(5, first.line());
    assertTrue(first.text().chinese().startsWith("还没有核对：guideline.yaml 的 number"), first + "");
    assertTrue(first.text().english().startsWith("not settled yet: "), first.text().english());

    Files.writeString(next.resolve(Checklist.FILE), list.replaceFirst("- \\[ ] ", "- [x] "));
    assertEquals(7, new Validator().validate(next).remarks().size());
    Files.writeString(next.resolve(Checklist.FILE), list.replace("- [ ] ", "- [x] "));
    assertTrue(new Validator().validate(next).isClean());
    Files.delete(next.resolve(Checklist.FILE));
    assertTrue(new Validator().validate(next).isClean());
  }

  /** It is kept in whatever language it was asked for, whoever reads what is remarked of it. */
  @Test
  void theListIsInTheLanguageThatIsAskedFor() throws IOException {
    NewEdition.create(old, next, "garden-2032", Locale.ENGLISH);
    String list = read(Checklist.FILE);
    assertTrue(list.startsWith("# What is to be looked at in the new edition\n\n"), list);
    assertEquals(
        List.of(
            "number in guideline.yaml: \"园发〔2031〕2号\"",
            "title in guideline.yaml: \"2031年度菜园扶持\"",
            "issuedOn in guideline.yaml: \"2031-01-06\"",
            "does reading R1 still hold: \"以上包含本数\"",
            "does reading R2 still hold: \"面积以实测为准\"",
            "cases/bases/齐全.json: lines with a date or year: 1",
            "rules.drl, clauses: 1; is this part still in the new edition? Delete clauses that are"
                + " not, with their cases",
            "a date or year in \"申报期\" in rules.drl: insert( new FilingWindow( LocalDateTime.of("
                + " 2031, 2, 1, 9, 0 ), LocalDateTime.of( 2031, 3, 1, 17, 0 ) ) );"),
        list.lines().filter(line -> line.startsWith("- [ ] ")).map(l -> l.substring(6)).toList());
    List<Problem> remarks = new Validator().validate(next).remarks();
    assertEquals(List.of(5, 6, 7, 8, 9, 10, 11, 12), remarks.stream().map(Problem::line).toList());
    assertEquals(
        "not settled yet: “number in guideline.yaml: \"园发〔2031〕2号\"”; write [x] for [ ] once it is",
        remarks.get(0).text().english());
    assertTrue(remarks.get(0).text().chinese().startsWith("还没有核对：number in"), remarks + "");

    Files.writeString(
        next.resolve(Checklist.FILE),
        list.replace("- [ ] ", "- [x] ").replaceFirst("- \\[x] does", "- [　] does"));
    assertEquals(
        List.of(8), new Validator().validate(next).remarks().stream().map(Problem::line).toList());
    Files.writeString(next.resolve(Checklist.FILE), list.replace("- [ ] ", "- [x] "));
    assertTrue(new Validator().validate(next).isClean());
  }

  @Test
  void aListThatIsNoTextIsToldAndKeepsNothing() throws IOException {
    NewEdition.create(old, next, "garden-2032", Locale.CHINESE);
    Files.write(next.resolve(Checklist.FILE), new byte[] {(byte) 0xC3, (byte) 0x28});
    Validation found = new Validator().validate(next);
    assertEquals(List.of(), found.problems());
    assertEquals("核对清单读不出来，须是 UTF-8 的文字", found.remarks().get(0).text().chinese());
  }

  @Test
  void whatCannotBeBegunIsRefusedAndWritesNothing() throws IOException {
    assertThrows(InputException.class, () -> NewEdition.create(old, next, "a b", Locale.CHINESE));
    assertThrows(
        InputException.class, () -> NewEdition.create(old, old, "garden-2032", Locale.CHINESE));
    Files.createSymbolicLink(old.resolve("more.drl"), old.resolve("rules.drl"));
    assertThrows(
        PackException.class, () -> NewEdition.create(old, next, "garden-2032", Locale.CHINESE));
    assertFalse(Files.exists(next));
  }
}
