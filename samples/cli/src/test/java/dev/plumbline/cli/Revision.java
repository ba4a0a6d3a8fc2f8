package dev.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A revision such as an analyst makes of the shipped pack, in its files and nothing else.
 *
 * @param title what is revised
 * @param edits the edits of its files
 * @param told the clauses and definitions that a comparison says are changed, added or gone
 */
record Revision(String title, List<Edit> edits, List<String> told) {
  /** Something that is done to the files of a pack. */
  sealed interface Edit {}

  /** Text in the place of another, which stands there once. */
  record Put(String file, String from, String to) implements Edit {}

  /** Text behind all that a file holds, or a new file. */
  record Add(String file, String text) implements Edit {}

  private static final Path SHIPPED =
      Path.of("..", "..", "rules-drl", "src", "main", "resources", "shst-2024-42");

  private static final String DIRECTION = "11-topic-1-direction-4.drl";

  /** The kinds of revision that were made by hand when the workbench was tried. */
  static final List<Revision> ALL =
      List.of(
          new Revision(
              "门槛",
              List.of(
                  new Put("12-topic-2.drl", "requested.wanYuan <= 50", "requested.wanYuan <= 40")),
              List.of("T2.FUND.M")),
          new Revision(
              "又一个对口地区",
              List.of(
                  new Add(
                      "71-annex-1.drl",
                      """

                      rule "对口地区：遵义市"
                          @clause("A1.CP.ZY") @kind("DEF") @severity("NONE") @cite("附件1/注")
                          @en("Counterpart area: Zunyi")
                      when
                      then
                          insert( new CounterpartArea( "遵义市", "520300" ) );
                      end
                      """)),
              List.of("A1.CP.ZY")),
          new Revision(
              "合作领域",
              List.of(new Put("71-annex-1.drl", "\"高原农牧业\", \"高原医药\"", "\"高原农牧业\", \"清洁能源\"")),
              List.of("A1.T2.XZ")),
          new Revision(
              "截止时间",
              List.of(new Put("30-submission.drl", "2024, 12, 3, 16, 30", "2024, 11, 20, 16, 30")),
              List.of("申报期")),
          new Revision(
              "方向",
              List.of(
                  new Add(
                      "11-topic-1-direction-5.drl",
                      """
                      package shst_2024_42

                      import dev.plumbline.fact.*
                      import java.time.LocalDate

                      rule "可能选方向5的"
                          extends "申报专题一"
                      when
                          Application( direction != null, $chosen : direction )
                          not DirectionArea( direction == $chosen, direction != "方向5" )
                      then
                      end

                      rule "选报方向5"
                          extends "可能选方向5的"
                          @clause("T1.D5.0") @kind("ELIG") @severity("RETURN") @cite("一/专题一/方向5")
                          @en("Direction 5 is chosen")
                      when
                          Application( direction == "方向5" )
                      then
                      end

                      rule "方向5的合作地区：贵州省"
                      when
                      then
                          insert( new DirectionArea( "方向5", "贵州省", "520000" ) );
                      end

                      rule "方向5的合作地区在贵州境内"
                          extends "选报方向5"
                          @clause("T1.D5.REG") @kind("ELIG") @severity("REJECT") @cite("一/专题一/方向5")
                          @en("The place of cooperation is in Guizhou")
                      when
                          DirectionArea( direction == "方向5", $area : code )
                          Cooperation( place != null, place.within( $area ) )
                      then
                      end

                      rule "方向5申请额度不超过120万元"
                          extends "选报方向5"
                          @clause("T1.D5.FUND.M") @kind("ELIG") @severity("RETURN") @cite("一/专题一/方向5")
                          @en("At most 1,200,000 yuan is requested")
                      when
                          Application( requested != null, requested.wanYuan <= 120 )
                      then
                      end
                      """)),
              List.of("T1.D5.0", "T1.D5.REG", "T1.D5.FUND.M")),
          new Revision(
              "要交的材料",
              List.of(
                  new Add(
                      "20-requirements.drl",
                      """

                      rule "已上传安全承诺书"
                          @clause("G.12") @kind("DOC") @severity("RETURN") @cite("二")
                          @en("The safety declaration is uploaded")
                      when
                          Document( type == "安全承诺书", uploaded == true )
                      then
                      end
                      """)),
              List.of("G.12")),
          new Revision(
              "去掉一个条件",
              List.of(
                  new Put(
                      "12-topic-2.drl",
                      "Recommendation( form == \"附件2\", uploaded == true )",
                      "Recommendation( uploaded == true )")),
              List.of("T2.DOC.1")),
          new Revision(
              "专题",
              List.of(
                  new Add(
                      "13-topic-3.drl",
                      """

                      rule "专题：专题四"
                      when
                      then
                          insert( new Topic( "专题四" ) );
                      end

                      rule "申报专题四"
                          @clause("T4.SEL") @kind("ELIG") @severity("RETURN") @cite("一")
                          @en("Topic 4 is chosen")
                      when
                          Application( topic == "专题四" )
                      then
                      end
                      """)),
              List.of("T4.SEL")),
          new Revision(
              "解读",
              List.of(
                  new Put("guideline.yaml", "以合作地点所在的县市判断", "以合作单位所在的县市判断"),
                  new Put(
                      "13-topic-3.drl",
                      "    @remedy(\"合作地点须落在附件1所列对口地区之内；换地区即为另一个项目\")\n",
                      "    @remedy(\"合作单位须在附件1所列对口地区之内\")\n")),
              List.of("T3.REG")),
          new Revision(
              "新的事实",
              List.of(
                  new Put(
                      "20-requirements.drl",
                      "rule \"本市：上海市\"",
                      """
                      declare Insurance @label("保险") @en("Insurance")
                          kind : String @key @label("险种") @en("Kind")
                          amount : BigDecimal @label("保额") @en("Amount") @unit("万元")
                      end

                      rule "已投保技术交易险"
                          @clause("G.13") @kind("DOC") @severity("RETURN") @cite("二")
                          @en("The insurance of technology trade is taken out")
                      when
                          Insurance( kind == "技术交易险", amount >= 100 )
                      then
                      end

                      rule "本市：上海市\""""),
                  new Put(
                      "20-requirements.drl",
                      "import java.time.LocalDate\n",
                      "import java.math.BigDecimal\nimport java.time.LocalDate\n")),
              List.of("G.13")),
          new Revision(
              "立项上限",
              List.of(new Put(DIRECTION, "$awards <= 1 )", "$awards <= 2 )")),
              List.of("T1.D4.CAP")));

  /** Copies the shipped pack. */
  static void copyShipped(Path target, boolean withCases) {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = SHIPPED.relativize(file);
        if (withCases || !name.startsWith("cases")) {
          Files.createDirectories(target.resolve(name).getParent());
          Files.copy(file, target.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes it in a folder that holds the pack. */
  void make(Path pack) {
    try {
      for (Edit edit : edits) {
        if (edit instanceof Put put) {
          Path file = pack.resolve(put.file());
          String text = Files.readString(file);
          int at = text.indexOf(put.from());
          if (at < 0 || text.indexOf(put.from(), at + 1) >= 0) {
            throw new IllegalStateException(put.from() + " does not stand once in " + file);
          }
          Files.writeString(file, text.replace(put.from(), put.to()));
        } else if (edit instanceof Add add) {
          Path file = pack.resolve(add.file());
          String text = Files.exists(file) ? Files.readString(file) : "";
          Files.writeString(file, text + add.text());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
