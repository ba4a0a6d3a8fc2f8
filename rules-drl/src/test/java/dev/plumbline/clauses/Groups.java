package dev.plumbline.clauses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Groups of clauses that the tables name by one word, as {@code $A2}; a group may name others. */
final class Groups {
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          // Whatever the topic, for an application without a request to avoid experts.
          Map.entry(
              "$GENERAL",
              "H.2 G.0 G.1.1 G.1.2 G.2.1 G.2.2 G.3.1 G.3.2 G.3.3 G.3.4 G.3.5 G.3.6"
                  + " G.5.1 G.5.2 G.6.1 G.6.2 G.7.2 G.8.1 G.9.1 G.9.2 G.9.3 G.9.5 G.9.6 G.9.7"
                  + " G.9.8 S.1 S.6 S.8 S.11 S.12 S.13 P.1 P.2"),
          Map.entry("$AVOIDANCE", "G.4.1 G.4.2 G.4.3 G.4.4 G.4.5 G.4.6"),
          Map.entry("$ETHICS", "G.5.3 G.5.4"),
          Map.entry("$JUDGED", "G.1.3 G.8.2 G.8.3 G.9.4"),
          Map.entry("$DERIVED", "X.1 X.2 X.3 X.8 X.9 X.12"),
          Map.entry("$JUDG", "$JUDG3 $JUDGED"),

          // Topic 3, without its selection, what only a person can judge, and the form.
          Map.entry(
              "$T3",
              "T3.REG T3.KPI.1 T3.KPI.2 T3.KPI.3 T3.KPI.4 T3.KPI.5 T3.KPI.7 T3.TERM.S T3.TERM.E"
                  + " T3.FUND.T T3.FUND.M T3.LEAD.1 T3.LEAD.2 T3.LEAD.3 T3.LEAD.4 T3.LEAD.5"
                  + " T3.LEAD.6 T3.DOC.1 T3.DOC.2 A1.CP.0 A1.T3.R A1.T3.DOC"),
          Map.entry("$JUDG3", "T3.OBJ.1 T3.CON.1 T3.CON.2 T3.KPI.6 T3.LEAD.7"),
          Map.entry(
              "$A3",
              "A3.0 A3.1 A3.2 A3.3 A3.4 A3.5 A3.6 A3.7 A3.8 A3.9 A3.10 A3.11 A3.12 A3.13 A3.14"),
          Map.entry("$TOPIC3", "T3.SEL $T3 $JUDG3 $A3 X.10"),

          // Topic 1 by direction: its place, time, money and letter; its targets; judgements.
          Map.entry("$T1D1", "T1.D1.0 $FRAME1 $KPI1"),
          Map.entry("$T1D2", "T1.D2.0 $FRAME2 $KPI2"),
          Map.entry("$T1D3", "T1.D3.0 $FRAME3 $KPI3"),
          Map.entry("$T1D4", "T1.D4.0 $FRAME4 $KPI4"),
          Map.entry(
              "$FRAME1",
              "T1.D1.REG T1.D1.TERM.S T1.D1.TERM.E T1.D1.FUND.T T1.D1.FUND.M"
                  + " T1.D1.DOC.1 T1.D1.DOC.2 T1.D1.DOC.3"),
          Map.entry(
              "$FRAME2",
              "T1.D2.REG T1.D2.TERM.S T1.D2.TERM.E T1.D2.FUND.T T1.D2.FUND.M"
                  + " T1.D2.DOC.1 T1.D2.DOC.2 T1.D2.DOC.3"),
          Map.entry(
              "$FRAME3",
              "T1.D3.REG T1.D3.TERM.S T1.D3.TERM.E T1.D3.FUND.T T1.D3.FUND.M"
                  + " T1.D3.DOC.1 T1.D3.DOC.2 T1.D3.DOC.3"),
          Map.entry(
              "$FRAME4",
              "T1.D4.REG T1.D4.TERM.S T1.D4.TERM.E T1.D4.FUND.T T1.D4.FUND.M"
                  + " T1.D4.DOC.1 T1.D4.DOC.2 T1.D4.DOC.3"),
          Map.entry(
              "$KPI1",
              "T1.D1.KPI.1 T1.D1.KPI.2 T1.D1.KPI.3 T1.D1.KPI.4 T1.D1.KPI.5 T1.D1.KPI.6"
                  + " T1.D1.KPI.7 T1.D1.KPI.8 T1.D1.KPI.9"),
          Map.entry("$KPI2", "T1.D2.KPI.1 T1.D2.KPI.2 T1.D2.KPI.3 T1.D2.KPI.4 T1.D2.KPI.5"),
          Map.entry(
              "$KPI3",
              "T1.D3.KPI.1 T1.D3.KPI.2 T1.D3.KPI.3 T1.D3.KPI.4 T1.D3.KPI.5 T1.D3.KPI.6"
                  + " T1.D3.KPI.7 T1.D3.KPI.8"),
          Map.entry(
              "$KPI4",
              "T1.D4.KPI.1 T1.D4.KPI.2 T1.D4.KPI.3 T1.D4.KPI.4 T1.D4.KPI.5 T1.D4.KPI.6"
                  + " T1.D4.KPI.7 T1.D4.KPI.8 T1.D4.KPI.9 T1.D4.KPI.10 T1.D4.KPI.11"),
          Map.entry(
              "$JUDGT1D1",
              "T1.D1.OBJ.1 T1.D1.OBJ.3 T1.D1.OBJ.4 T1.D1.OBJ.5"
                  + " T1.D1.CON.1 T1.D1.CON.2 T1.D1.CON.3 T1.D1.KPI.Q"),
          Map.entry(
              "$JUDGT1D2",
              "T1.D2.OBJ.1 T1.D2.OBJ.2 T1.D2.OBJ.3"
                  + " T1.D2.CON.1 T1.D2.CON.2 T1.D2.CON.3 T1.D2.CON.4 T1.D2.KPI.Q"),
          Map.entry(
              "$JUDGT1D3",
              "T1.D3.OBJ.1 T1.D3.OBJ.2 T1.D3.OBJ.3 T1.D3.OBJ.4"
                  + " T1.D3.CON.1 T1.D3.CON.2 T1.D3.CON.3 T1.D3.KPI.Q"),
          Map.entry(
              "$JUDGT1D4",
              "T1.D4.OBJ.1 T1.D4.OBJ.2 T1.D4.OBJ.3 T1.D4.OBJ.4 T1.D4.OBJ.5"
                  + " T1.D4.CON.1 T1.D4.CON.2 T1.D4.CON.3 T1.D4.CON.4 T1.D4.KPI.Q"),
          Map.entry("$DIRECTION1", "$T1D1 $JUDGT1D1"),
          Map.entry("$DIRECTION2", "$T1D2 $JUDGT1D2"),
          Map.entry("$DIRECTION3", "$T1D3 $JUDGT1D3"),
          Map.entry("$DIRECTION4", "$T1D4 $JUDGT1D4"),
          Map.entry("$DIRECTIONS", "$DIRECTION1 $DIRECTION2 $DIRECTION3 $DIRECTION4"),
          Map.entry("$TOPIC1", "T1.SEL $DIRECTIONS"),

          // Topic 2, without its selection and who has to send the letter.
          Map.entry(
              "$T2",
              "T2.REG T2.FLD T2.KPI.0 T2.KPI.Q T2.TERM.S T2.TERM.E T2.FUND.T T2.FUND.M"
                  + " T2.DOC.1 A1.T2.DOC"),
          Map.entry("$JUDG2", "T2.OBJ.1 T2.OBJ.2 T2.KPI.1 T2.KPI.2"),
          Map.entry("$COUNTY", "T2.DOC.2 T2.DOC.3"),
          Map.entry("$TOPIC2", "T2.SEL $T2 $JUDG2 T2.KPI.3 $COUNTY T2.DOC.4"),

          // Annex 2, with the check of the letter's date.
          Map.entry(
              "$A2", "A2.0 A2.1 A2.2 A2.3 A2.4 A2.5 A2.6 A2.7 A2.8 A2.9 A2.10 A2.11 A2.12 A2.13"),
          Map.entry("$LETTER", "$A2 X.7"));

  private Groups() {}

  /** The words of a text with each group spelt out. */
  static List<String> spelt(String text) {
    List<String> ids = new ArrayList<>();
    for (String word : Arrays.asList(text.strip().split("\\s+"))) {
      if (!word.startsWith("$")) {
        ids.add(word);
      } else if (GROUPS.containsKey(word)) {
        ids.addAll(spelt(GROUPS.get(word)));
      } else {
        throw new IllegalArgumentException("no group " + word);
      }
    }
    return ids;
  }
}
