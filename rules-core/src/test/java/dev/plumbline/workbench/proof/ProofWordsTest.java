package dev.plumbline.workbench.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of proofs, and of the editor's runs of cases, where no other test comes to it. */
class ProofWordsTest {
  private static void says(String chinese, String english, String key, Object... arguments) {
    assertEquals(new Bilingual(chinese, english), Message.of(key, arguments).words());
  }

  @Test
  void howClausesCompare() {
    assertEquals(
        new Bilingual("等价：对任何申请，结论都不变", "equal: every application comes to the same"),
        new Proof.Equal().text());
    says(
        "不会更宽：没有申请因此变宽；未能确定有没有申请变严，可能的是甲",
        "not looser: no application comes off better; whether one comes off worse is not certain,"
            + " possibly 甲",
        "proof.notLooser",
        "甲");
    says(
        "例子所写的各项未必能同时出现：甲", "what the example says may not go together: 甲", "proof.unsureOne", "甲");
  }

  @Test
  void whatAWitnessSays() {
    says("任何申请", "any application", "proof.any");
    says("甲写的词不认得", "甲 is a word that is not recognised", "proof.unknownWord", "甲");
    says("写了甲", "甲 is stated", "proof.listed", "甲");
    says("有词不认得", "a word is not recognised", "proof.unread");
    says("不存疑", "no doubt", "proof.clear");
    says("存疑", "in doubt", "proof.doubted");
    says("是否适用不明", "open if it applies", "proof.openScope");
    says("缺信息", "something is missing", "proof.missing");
  }

  @Test
  void whyItCannotBeDecided() {
    says(
        "同时问及多份「甲」，各问各的",
        "several questions are asked of several \"甲\" at once",
        "proof.tooMany",
        "甲");
    says(
        "条件就每一份事实另数另看「甲」",
        "for each of several facts the condition counts or looks at \"甲\" anew",
        "proof.eachAnew",
        "甲");
    says("「甲」的内容无从逐一列举", "what \"甲\" may be cannot be listed", "proof.sort", "甲");
    says("要分的情形超过 7 种", "there are more combinations than 7", "proof.tooMuch", 7);
    says("甲 的词汇变了", "the words of 甲 changed", "proof.words", "甲");
  }

  @Test
  void whatIsTheSameOfManyIsSaidOnce() {
    says("甲、乙等 12 条", "甲, 乙 and others, 12 in all", "proof.many", List.of("甲", "乙"), 12);
    List<Bilingual> because = IntStream.range(0, 9).mapToObj(i -> Bilingual.same("第" + i)).toList();
    assertEquals(
        "未证明“原来不通过的，现在没有一份变为通过”，因为：第0；第1；第2；第3；第4；这样的另有 4 条",
        new PackProof(List.of(), because, List.of()).text().chinese());
  }

  @Test
  void moreProofsAreCounted() {
    says("另有 1 条证明，加 --all 列出", "not listed without --all: 1", "proof.more", 1);
    says("另有 20 条证明，加 --all 列出", "not listed without --all: 20", "proof.more", 20);
  }

  @Test
  void whyMoreMayBeAcceptedIsSaidInBrief() {
    says("可能更宽", "perhaps looser", "proof.mayBeLooser");
  }

  @Test
  void clausesThatAreEqualHaveOneLineTogetherButTheirDoubts() {
    List<ClauseProof> equal =
        Stream.of("A", "B", "C", "D")
            .flatMap(
                id ->
                    Stream.of(
                        new ClauseProof(id, null, new Proof.Equal()),
                        new ClauseProof(id, "疑" + id, new Proof.Equal())))
            .toList();
    List<ProvenLine> lines = new PackProof(equal, List.of(), List.of()).lines();
    assertEquals(5, lines.size());
    assertEquals("疑A", lines.get(0).doubt());
    assertEquals(List.of("A", "B", "C", "D"), lines.get(4).clauses());
    assertEquals(new Proof.Equal().text(), lines.get(4).text());
    assertEquals(3, new PackProof(equal.subList(0, 3), List.of(), List.of()).lines().size());
  }

  @Test
  void doubtsOfOneClauseThatChangeAlikeHaveOneLineTogether() {
    List<ClauseProof> doubts =
        List.of(
            new ClauseProof("A", null, new Proof.Equal()),
            new ClauseProof("A", "甲", new Proof.Equal()),
            new ClauseProof("A", "乙", new Proof.Undecided(Bilingual.same("x"))),
            new ClauseProof("A", "丙", new Proof.Equal()),
            new ClauseProof("A", "丁", new Proof.Undecided(Bilingual.same("y"))),
            new ClauseProof("A", "戊", new Proof.Equal()));
    List<ProvenLine> lines = new PackProof(doubts, List.of(), List.of()).lines();
    assertEquals(
        Arrays.asList(null, "甲", "乙", "丁"), lines.stream().map(ProvenLine::doubt).toList());
    assertEquals(new Proof.Equal().text(), lines.get(0).text());
    assertEquals("等价：对任何申请，结论都不变（这一条这样变的疑点共 3 个）", lines.get(1).text().chinese());
    assertEquals("无法证明：x", lines.get(2).text().chinese());
    assertTrue(
        lines.get(1).text().english().endsWith(" (doubts of this clause that compare so: 3)"));
  }

  @Test
  void whatIsInAList() {
    says("甲里有乙", "乙 in 甲", "proof.has", "甲", "乙");
    says("甲里没有乙", "no 乙 in 甲", "proof.hasNot", "甲", "乙");
    says("甲里有乙，没有丙", "乙 in 甲, and no 丙", "proof.hasAnd", "甲", "乙", "丙");
    says("甲里有规则没问到的项", "something in 甲 that no rule asks for", "proof.hasOther", "甲");
  }

  @Test
  void whatMayBecomeOfClausesIsSaid() {
    Answer.Unknown open = new Answer.Unknown(Bilingual.same("甲"));
    Alone alone = new Alone(open, open);
    assertEquals(
        new Bilingual("能否符合，无法证明：甲", "not proven whether it can be met: 甲"), alone.metText());
    assertEquals(
        new Bilingual("会不会不符合，无法证明：甲", "not proven whether it can be violated: 甲"),
        alone.violatedText());
    Both both = new Both(open, open, open, open);
    assertEquals(
        new Bilingual("符合 A 的会不会不符合 B，无法证明：甲", "not proven whether what meets A may violate B: 甲"),
        both.secondText("A", "B"));
    says("甲为1，有缺信息的没有计入", "甲 is 1 without some that lack something", "proof.tallyMissing", "甲", 1);
    says(
        "甲为1，有词不认得的没有计入；都计入则为2",
        "甲 is 1 without some in words that are not recognised; with them 2",
        "proof.tallyUnread",
        "甲",
        1,
        2);
    says(
        "甲为1至2，要看缺的信息",
        "甲 is 1 to 2, as what is missing may show",
        "proof.tallyBetween",
        "甲",
        1,
        2);
    says("是否还有别的甲不明", "it is not known whether there is more of 甲", "proof.notAllKnown", "甲");
    says("甲为别的文字", "甲 is some other text", "proof.otherText", "甲");
  }

  @Test
  void casesThatAnEditorRuns() {
    says("运行本条的 1 个用例", "run the 1 case of this clause", "edit.runCases", 1);
    says("运行本条的 2 个用例", "run the 2 cases of this clause", "edit.runCases", 2);
    says(
        "有未保存的修改，用例按已保存的文件运行",
        "there are changes that are not saved; the cases ran on the files as they are saved",
        "edit.ranSaved");
    says("用例「甲」没有通过：乙", "the case \"甲\" failed: 乙", "edit.caseFailed", "甲", "乙");
    says(
        "用例文件另有 1 处错误，有的用例没有运行",
        "there is 1 error in files of cases, so some cases did not run",
        "edit.othersWrong",
        1);
    says(
        "条款 A.1 的用例没有运行：规则包有 2 处错误，第一处：甲",
        "the cases of clause A.1 did not run: the pack has 2 errors, first 甲",
        "edit.notRun",
        "A.1",
        2,
        "甲");
  }
}
