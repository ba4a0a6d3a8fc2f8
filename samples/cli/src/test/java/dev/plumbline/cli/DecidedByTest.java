package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --decided-by}: the plan, a session, or both. */
class DecidedByTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = Run.sample("t3-09-trainees-39.json");

  private static ObjectNode verdict(String... options) throws IOException {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "check";
    arguments[1] = "--format";
    arguments[2] = "json";
    System.arraycopy(options, 0, arguments, 3, options.length);
    arguments[arguments.length - 1] = SAMPLE;
    Run run = Run.of(arguments);
    assertEquals(1, run.code(), run.err());
    assertEquals("", run.err());
    return (ObjectNode) JSON.readTree(run.out());
  }

  private static String decidedBy(ObjectNode verdict) {
    return ((ObjectNode) verdict.get("receipt")).remove("decidedBy").asText();
  }

  @Test
  void theVerdictIsTheSameAndTheReceiptSaysWhoDecided() throws IOException {
    ObjectNode usual = verdict();
    ObjectNode plan = verdict("--decided-by", "plan");
    ObjectNode session = verdict("--decided-by", "session");
    ObjectNode shadow = verdict("--decided-by", "shadow");
    assertEquals("PLAN", decidedBy(usual));
    assertEquals("PLAN", decidedBy(plan));
    assertEquals("SESSION", decidedBy(session));
    assertEquals("SESSION", decidedBy(shadow));
    assertEquals(usual, plan);
    assertEquals(usual, session);
    assertEquals(usual, shadow);
  }

  @ParameterizedTest
  @CsvSource({"zh, · 由 Drools 会话判定", "en, · decided by a Drools session"})
  void anOpinionSaysItWhereASessionDecided(String lang, String words) {
    Run session = Run.of("check", "--lang", lang, "--decided-by", "session", SAMPLE);
    assertTrue(session.out().contains(words), session.out());
    assertFalse(Run.of("check", "--lang", lang, SAMPLE).out().contains(words.substring(2)));
  }

  @Test
  void aCallAndACorrectionCanBeWatched() {
    Run call = Run.of("call", "--decided-by", "shadow", "--format", "json", SAMPLE);
    assertTrue(call.out().startsWith("{"), call.err());
    assertEquals("", call.err());
    Run against = Run.of("check", "--decided-by", "shadow", "--against", SAMPLE, SAMPLE);
    assertEquals("", against.err());
  }

  @Test
  void nobodyElseDecides() {
    Run run = Run.of("check", "--decided-by", "dice", SAMPLE);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--decided-by"), run.err());
  }
}
