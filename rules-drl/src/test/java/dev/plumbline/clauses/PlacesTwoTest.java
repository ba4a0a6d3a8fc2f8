package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an application to topic 2 is carried out, in which field, and who has to recommend it. */
final class PlacesTwoTest {
  /** The fields of each row of the annex. */
  private static final Map<String, List<String>> ROWS =
      Map.ofEntries(
          Map.entry("650000", List.of("特色农牧业", "绿色低碳")),
          Map.entry("540000", List.of("高原农牧业", "高原医药")),
          Map.entry("630000", List.of("现代农牧业", "盐湖资源开发利用")),
          Map.entry("530000", List.of("生物多样性保护", "清洁能源", "生命健康")),
          Map.entry("150000", List.of("现代农牧业", "生态保护", "绿色能源")),
          Map.entry("460000", List.of("热带特色农业", "深海养殖")),
          Map.entry("新疆生产建设兵团", List.of("智慧农业", "智能制造")),
          Map.entry("210200", List.of("生命健康", "绿色能源")),
          Map.entry("500101", List.of("特色资源开发利用", "生命健康")),
          Map.entry("420506", List.of("特色资源开发利用", "生命健康")),
          Map.entry("350400", List.of("氟化工", "数字化纺织")),
          Map.entry("341500", List.of("生命健康", "新材料")));

  /** The columns: the row a place belongs to, - for none, and the place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          650000 | 650000
          650000 | 650200
          650000 | 650203
          650000 | 653100
          650000 | 653101
          650000 | 653126
          650000 | 653121
          新疆生产建设兵团 | 新疆生产建设兵团
          新疆生产建设兵团 | 新疆生产建设兵团叶城县
          新疆生产建设兵团 | 新疆生产建设兵团克拉玛依区
          新疆生产建设兵团 | 659001
          新疆生产建设兵团 | 659012
          540000 | 540000
          540000 | 540200
          540000 | 540222
          540000 | 540223
          540000 | 540231
          540000 | 542323
          540000 | 542332
          630000 | 630000
          630000 | 632500
          630000 | 632521
          630000 | 632600
          630000 | 632626
          530000 | 530000
          530000 | 530102
          530000 | 532300
          150000 | 150000
          150000 | 150105
          460000 | 460000
          460000 | 460200
          460000 | 469030
          210200 | 210200
          210200 | 210212
          210200 | 210281
          500101 | 500101
          420506 | 420506
          350400 | 350400
          350400 | 350404
          350400 | 350481
          341500 | 341500
          341500 | 341502
          341500 | 341525
          - | 210100
          - | 210300
          - | 500102
          - | 420505
          - | 420525
          - | 350300
          - | 350500
          - | 341600
          - | 310000
          - | 513300
          - | 520000
          - | 620000
          """)
  void decidesTheRowAndItsFields(String row, String place) {
    Application application = Edit.replace(EligibleTwo.application(), "cooperation.place", place);
    assertEquals(row.equals("-") ? "V" : "S", status(application, "T2.REG"));

    ROWS.forEach(
        (other, fields) -> {
          for (String field : fields) {
            boolean own = ROWS.getOrDefault(row, List.of()).contains(field);
            Application tried = Edit.replace(application, "cooperation.field", field);
            assertEquals(own ? "S" : "V", status(tried, "T2.FLD"), field);

            // Ticked as own words: a person looks at what is not in the row, if there is a row.
            tried = Edit.replace(tried, "cooperation.fieldInOwnWords", true);
            String ticked = own ? "S" : row.equals("-") ? "V" : "R";
            assertEquals(ticked, status(tried, "T2.FLD"), field);
          }
        });
    for (String field : List.of("特色农牧", "生命健康、农业", "农业", "相关领域")) {
      Application tried = Edit.replace(application, "cooperation.field", field);
      assertEquals("V", status(tried, "T2.FLD"), field);
    }
    // Several fields in one text: each has to be in the row.
    for (String fields : List.of("生命健康、绿色能源", "现代农牧业、绿色能源", "特色资源开发利用和生命健康")) {
      boolean own = ROWS.getOrDefault(row, List.of()).containsAll(List.of(fields.split("[、和]")));
      Application tried = Edit.replace(application, "cooperation.field", fields);
      assertEquals(own ? "S" : "V", status(tried, "T2.FLD"), fields);
    }
  }

  /** Reading B49: the place may be the one of the row that lies in it, if the field is its too. */
  @ParameterizedTest
  @CsvSource({
    "210200, 210000",
    "500101, 500000",
    "420506, 420000",
    "420506, 420500",
    "350400, 350000",
    "341500, 340000"
  })
  void leavesAPlaceWiderThanARowToAPerson(String row, String place) {
    Application application = Edit.replace(EligibleTwo.application(), "cooperation.place", place);
    assertEquals("R", status(application, "T2.REG"));
    ROWS.forEach(
        (other, fields) -> {
          for (String field : fields) {
            boolean own = ROWS.get(row).contains(field);
            Application tried = Edit.replace(application, "cooperation.field", field);
            assertEquals(own ? "R" : "V", status(tried, "T2.FLD"), field);
          }
        });
    Application tried = Edit.replace(application, "cooperation.field", null);
    assertEquals("U", status(tried, "T2.FLD"));
  }

  @ParameterizedTest
  @CsvSource({"653126, ", ", 特色农牧业", ", 生命健康", ", "})
  void leavesTheFieldOpenWithoutPlaceOrField(String place, String field) {
    Application application = Edit.replace(EligibleTwo.application(), "cooperation.place", place);
    application = Edit.replace(application, "cooperation.field", field);
    application = Edit.replace(application, "cooperation.fieldInOwnWords", true);

    assertEquals("U", status(application, "T2.FLD"));
  }

  /**
   * Whose letter is asked for. The columns: the letters of T2.DOC.2, T2.DOC.3 and T2.DOC.4, the
   * place of cooperation, and whose science authority sent the letter.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Inside the counterpart areas: the county or whoever is above it.
          S S N | 653126 | 653126
          S S N | 653126 | 653100
          S S N | 653126 | 650000
          S V N | 653126 | 653125
          S V N | 653126 | 653101
          S V N | 653126 | 653200
          S R N | 653126 | 540000
          S R N | 653126 | 新疆生产建设兵团
          S V N | 653126 | 新疆生产建设兵团叶城县
          S V N | 653126 | 659001
          S S N | 653130 | 653130
          S V N | 653130 | 653126
          S S N | 540222 | 540222
          S S N | 542323 | 540222
          S S N | 540222 | 542323
          S S N | 542323 | 542300
          S S N | 540222 | 540200
          S V N | 540223 | 540231
          S V N | 540223 | 542332
          S S N | 632621 | 632621
          S S N | 632621 | 632600
          S V N | 632621 | 632500
          S S N | 632600 | 632600
          S S N | 632600 | 630000
          S S N | 530102 | 530102
          S S N | 530102 | 530100
          S V N | 530102 | 530103
          S S N | 530000 | 530000
          S S N | 500101 | 500101
          S S N | 500101 | 500000
          S V N | 500101 | 500102
          S S N | 420506 | 420506
          S S N | 420506 | 420500
          S V N | 420506 | 420505
          S S N | 350404 | 350404
          S S N | 350404 | 350400
          S S N | 350404 | 350000
          S V N | 350404 | 350405
          S V N | 350404 | 350500
          S S N | 350400 | 350400
          S S N | 341525 | 341525
          S V N | 341525 | 341524
          S S N | 650203 | 650203
          S S N | 650203 | 650200
          S V N | 650203 | 650202
          S S N | 650200 | 650200
          S S N | 650200 | 650000

          # Reading B11: the place is written wider than the authority's area.
          S R N | 650200 | 650203
          S R N | 350400 | 350404
          S R N | 350400 | 350481
          S V N | 350400 | 350500
          S R N | 530000 | 530102
          S R N | 530000 | 530100
          S R N | 530100 | 530102
          S R N | 632600 | 632621
          S R N | 341500 | 341502

          # Outside: the province, whatever lies in between.
          N N S | 653121 | 650000
          N N V | 653121 | 653121
          N N V | 653121 | 653100
          N N V | 653121 | 653126
          N N S | 653101 | 650000
          N N V | 653101 | 653101
          N N S | 653100 | 650000
          N N R | 653100 | 653100
          N N V | 653100 | 653121
          N N S | 540231 | 540000
          N N V | 540231 | 540231
          N N V | 542332 | 540231
          N N V | 540231 | 540223
          N N S | 540200 | 540000
          N N R | 540200 | 540200
          N N S | 632500 | 630000
          N N V | 632500 | 632500
          N N S | 150100 | 150000
          N N V | 150100 | 150100
          N N S | 460200 | 460000
          N N S | 460000 | 460000
          N N V | 460200 | 460200
          N N V | 460000 | 632500
          N N S | 420500 | 420000
          N N R | 420500 | 420500
          N N S | 500000 | 500000

          # Reading B11 again: a part of what is written wide may lie in a counterpart area.
          N N R | 653100 | 653126
          N N R | 650000 | 653126
          N N R | 650000 | 650200
          N N R | 650000 | 650203
          N N V | 650000 | 653121
          N N S | 650000 | 650000
          N N R | 540200 | 540222
          N N R | 540000 | 540222
          N N V | 540200 | 540231
          N N R | 630000 | 632600
          N N V | 630000 | 632500
          N N R | 350000 | 350404
          N N R | 420500 | 420506
          N N R | 500000 | 500101
          N N V | 500000 | 500102

          # Reading B15: another province's.
          N N R | 653121 | 540000
          N N R | 460200 | 630000
          N N R | 632500 | 460000
          N N R | 150100 | 310000

          # Reading B14: the Corps is a province of its own.
          N N S | 新疆生产建设兵团 | 新疆生产建设兵团
          N N S | 659001 | 新疆生产建设兵团
          N N S | 新疆生产建设兵团叶城县 | 新疆生产建设兵团
          N N R | 新疆生产建设兵团 | 650000
          N N R | 659001 | 650000
          N N R | 新疆生产建设兵团叶城县 | 650000
          N N R | 653121 | 新疆生产建设兵团
          N N R | 650000 | 新疆生产建设兵团
          N N V | 659001 | 659001
          N N V | 新疆生产建设兵团叶城县 | 653126
          N N V | 新疆生产建设兵团叶城县 | 新疆生产建设兵团叶城县
          N N V | 新疆生产建设兵团 | 653126

          # Reading B13: 大连 as a whole is for a person, its counties are not.
          N N S | 210200 | 210000
          N N S | 210212 | 210000
          N N R | 210200 | 210200
          N N R | 210212 | 210200
          N N R | 210281 | 210200
          N N V | 210212 | 210212
          N N V | 210200 | 210212
          N N V | 210281 | 210281
          N N R | 210000 | 210200
          N N V | 210100 | 210200
          N N V | 150100 | 210200
          N N S | 210000 | 210000
          """)
  void decidesWhoseLetter(String letters, String place, String sender) {
    Application application = Edit.replace(EligibleTwo.application(), "cooperation.place", place);
    application = Edit.replace(application, "recommendation.senderUnder", sender);

    Verdict verdict = Check.precheck(application);
    assertEquals(letters, Check.letters(verdict, "T2.DOC.2 T2.DOC.3 T2.DOC.4"));
  }

  /** The same by the role of the sender. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Reading B12: the office of a development zone, at county level or above.
          R R N R | 653126 | 653126 | 开发区科技管理机构
          R R N R | 650203 | 650200 | 开发区科技管理机构
          R V N R | 653126 | 653125 | 开发区科技管理机构
          # A doubt about one thing does not soften another.
          R R N R | 350400 | 350404 | 开发区科技管理机构
          N N R R | 653100 | 653126 | 开发区科技管理机构
          N N V R | 210200 | 210200 | 开发区科技管理机构
          N N V R | 210200 | 210000 | 开发区科技管理机构
          N N V R | 653121 | 540000 | 开发区科技管理机构
          V S N V | 653126 | 653126 | 区级组织部门
          V V N V | 350400 | 350404 | 区级组织部门
          N N V V | 653100 | 653126 | 区级组织部门
          N N V V | 150100 | 150000 | 区级组织部门
          N N V V | 210200 | 210200 | 区级组织部门
          N N V V | 653121 | 540000 | 区级组织部门
          # An organisation department, but of which level: not known, and no doubt rests on it.
          U S N U | 653126 | 653126 | 组织部门
          U V N U | 350400 | 350404 | 组织部门
          N N V U | 653100 | 653126 | 组织部门
          N N U U | 150100 | 150000 | 组织部门
          N N V U | 210200 | 210200 | 组织部门
          N N U U | 653121 | 540000 | 组织部门
          S S N S | 653126 | 653126 | 科技主管部门
          """)
  void decidesWhoIsAScienceAuthority(
      String letters, String place, String sender, String senderType) {
    Application application = Edit.replace(EligibleTwo.application(), "cooperation.place", place);
    application = Edit.replace(application, "recommendation.senderUnder", sender);
    application = Edit.replace(application, "recommendation.senderType", senderType);

    Verdict verdict = Check.precheck(application);
    assertEquals(letters, Check.letters(verdict, "T2.DOC.2 T2.DOC.3 T2.DOC.4 A2.10"));
  }

  private static String status(Application application, String clause) {
    return Check.status(Check.precheck(application), clause);
  }
}
