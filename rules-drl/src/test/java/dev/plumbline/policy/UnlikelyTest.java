package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of the shipped pack that mean something, and surely not what was meant: remarked upon. */
class UnlikelyTest {
  @Test
  void nothingIsUnlikelyAsItIs() {
    assertEquals(List.of(), OneMistakeTest.problems(OneMistakeTest.contents()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // a bound turned, made strict, or said the other way round
        "13-topic-3.drl|requested.wanYuan <= 15|requested.wanYuan >= 15|250:「不超过15万」 253:「At most"
            + " 150,000」",
        "13-topic-3.drl|requested.wanYuan <= 15|requested.wanYuan < 15|250:「不超过15万」 253:「At most"
            + " 150,000」",
        "13-topic-3.drl|技术需求不少于2项|技术需求不多于2项|173:「不多于2」",
        "13-topic-3.drl|At least 2 local|At most 2 local|176:「At most 2」",
        // a definition that says one thing and is called another
        "13-topic-3.drl|\"653101\"|\"653130\"|285:「653130」",
        "11-topic-1-direction-3.drl|\"云南省\", \"530000\"|\"云南省\", \"520000\"|44:「520000」",
        "11-topic-1-direction-3.drl|花卉新品种：2种，花期延长15%|花卉新品种：2种，花期延长20%|134:「20」",
        "71-annex-1.drl|topic 2: Xinjiang|topic 2: 35 of Xinjiang|23:「35」 71:「35」",
        "71-annex-1.drl|\"特色农牧业\", \"绿色低碳\"|\"特色农牧业\", \"特色农牧业\"|26:「特色农牧业」",
        // days for months
        "13-topic-3.drl|plusMonths( 6 ) )\\n"
            + "    PostingSpan( latestEnd >=|plusDays( 6 ) )\\n"
            + "    PostingSpan( latestEnd >=|444:「6个月」 446:「6个月」",
        // of another topic
        "13-topic-3.drl|@cite(\"一/专题三/经费额度\") @words(\"15万元|@cite(\"一/专题二/经费额度\")"
            + " @words(\"15万元|252:「专题二」",
        "13-topic-3.drl|rule \"专题三申请额度|rule \"专题二申请额度|250:「专题二」",
        // judged otherwise, or not at all
        "13-topic-3.drl|\"T3.OBJ.1\", met == true|\"T3.OBJ.1\", met == false|52:met",
        "13-topic-3.drl|@clause(\"T3.KPI.5\") @kind(\"KPI\")|@clause(\"T3.KPI.5\")"
            + " @kind(\"JUDG\")|175:Judgement",
        "guideline.yaml|issuedOn: 2024-11-06|issuedOn: 2025-11-06|0:2025-11-06",
      })
  void isRemarkedUpon(String file, String was, String is, String told) {
    SortedMap<String, byte[]> files = OneMistakeTest.contents();
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    String edited = text.replace(was.replace("\\n", "\n"), is.replace("\\n", "\n"));
    files.put(file, edited.getBytes(StandardCharsets.UTF_8));

    List<Problem> remarks = OneMistakeTest.problems(files);
    List<String> wanted = List.of(told.split(" (?=\\d+:)"));
    assertEquals(wanted.size(), remarks.size(), remarks.toString());
    for (int i = 0; i < wanted.size(); i++) {
      int colon = wanted.get(i).indexOf(':');
      Problem remark = remarks.get(i);
      assertEquals(file, remark.source(), remarks.toString());
      assertEquals(Integer.parseInt(wanted.get(i).substring(0, colon)), remark.line());
      String said = wanted.get(i).substring(colon + 1);
      assertEquals(true, remark.text().chinese().contains(said), said + " in " + remark);
    }
  }
}
