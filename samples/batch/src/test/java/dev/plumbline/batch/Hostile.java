package dev.plumbline.batch;

import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Lead;
import java.util.ArrayList;
import java.util.List;

/** Applications whose texts would do harm where they are not taken as texts. */
public final class Hostile {
  /** Texts that a spreadsheet, a page or an XML file could take for something else. */
  public static final List<String> TEXTS =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "  =HYPERLINK(\"http://example.invalid\")",
          "＝1+1",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "]]></t></is></c>",
          "&lt;b&gt; &amp;",
          "{{id}} {{{id}}} {{#say}}form.title{{/say}}",
          "a\u0001b\u000Bc",
          "\tTab\rline\nline",
          "\uD83D\uDE00 beyond the first plane",
          "龘靐齉𠮷");

  private Hostile() {}

  /** A draft for each of the texts, which stands in all of its places. */
  public static List<Application> applications() {
    List<Application> all = new ArrayList<>();
    for (String text : TEXTS) {
      all.add(
          Application.builder("H" + all.size() + " " + text)
              .title(text)
              .topic(text)
              .applicant(Applicant.builder().name(text).build())
              .lead(Lead.builder().name(text).build())
              .build());
    }
    return all;
  }
}
