package dev.plumbline.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.SchemaName;
import dev.plumbline.Verdict;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.Lexicon;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
  private static final Schema APPLICATION =
      compiled(Schemas.application(List.of(patent()), Lexicon.EMPTY));
  private static final Schema VERDICT = compiled(Schemas.schema(SchemaName.VERDICT));

  /** The type as a pack declares it. */
  private static Declaration patent() {
    List<Declaration.Field> fields = new ArrayList<>();
    Samples.PACK_TYPES
        .get("Patent")
        .forEach((name, type) -> fields.add(new Declaration.Field(name, type, name, name, "")));
    return new Declaration("Patent", "专利", "Patent", fields, null, false);
  }

  private static Schema compiled(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON);
  }

  private static List<String> errors(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
        .toList();
  }

  @Test
  void acceptsTheMaximalApplication() {
    assertEquals(List.of(), errors(APPLICATION, Samples.MAXIMAL));
  }

  @Test
  void knowsPackTypesOnlyWhereTold() {
    Schema plain = compiled(Schemas.schema(SchemaName.APPLICATION));
    assertEquals(List.of(" additionalProperties"), errors(plain, Samples.MAXIMAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{} |  required",
        "{'id':'A','nope':1} |  additionalProperties",
        "{'id':'A','lead':{'nope':1}} | /lead additionalProperties",
        "{'id':'A','packFacts':[]} |  additionalProperties",
        "{'id':'A','documents':[{}]} | /documents/0 required",
        "{'id':'A','startsOn':'2024-02-30'} | /startsOn format",
        "{'id':'A','requested':'15'} | /requested pattern",
        "{'id':'A','requested':15} | /requested type",
        "{'id':'A','lead':{'ongoing':-1}} | /lead/ongoing minimum",
        "{'id':'A','filing':{'createdAt':'2024-12-03'}} | /filing/createdAt pattern",
        "{'id':'A','posting':{'endMonth':'2024-13'}} | /posting/endMonth pattern",
        "{'id':'A','applicant':[]} | /applicant type",
        "{'id':'A','Patent':{'nope':1}} | /Patent anyOf",
      })
  void rejectsWhatTheReaderRejects(String json, String error) {
    String text = json.replace('\'', '"');
    String expected = error.startsWith("/") ? error : " " + error.strip();
    List<String> errors = errors(APPLICATION, text);
    String keyword = expected.substring(expected.indexOf(' ') + 1);
    String location = expected.substring(0, expected.indexOf(' '));
    boolean found =
        errors.contains(expected)
            || keyword.equals("anyOf") && errors.stream().anyMatch(e -> e.startsWith(location));
    assertTrue(found, errors::toString);
    assertFalse(Samples.problems(text).isEmpty());
  }

  @Provide
  Arbitrary<Verdict> verdicts() {
    return Verdicts.any();
  }

  @Property(tries = 200)
  void acceptsEveryVerdict(@ForAll("verdicts") Verdict verdict) {
    assertEquals(List.of(), errors(VERDICT, VerdictJson.write(verdict)));
  }

  @Test
  void rejectsWhatIsNoVerdict() {
    assertEquals(
        List.of(" required", " required", " required", " required", " additionalProperties"),
        errors(VERDICT, "{\"extra\":1}"));
  }

  @Test
  void saysWhatAbsenceMeans() throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(Schemas.schema(SchemaName.APPLICATION));
    JsonNode title = root.at("/properties/title");
    assertEquals("项目名称", title.get("title").asText());
    assertEquals("Title；不填表示未知 / absent means unknown", title.get("description").asText());
    assertEquals(
        "Branch office；不填表示否 / absent means no",
        root.at("/$defs/Applicant/properties/branch/description").asText());
    assertEquals(
        "Avoidance request；不填表示否 / absent means no",
        root.at("/properties/avoidance/description").asText());
    assertEquals("Id", root.at("/properties/id/description").asText());
    assertEquals("[\"id\"]", root.get("required").toString());
    assertEquals("[\"name\"]", root.at("/$defs/Indicator/required").toString());
    assertFalse(root.at("/$defs/Partner").has("required"));
  }

  @Test
  void givesEnumsTheirTitles() throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(Schemas.schema(SchemaName.VERDICT));
    JsonNode conclusion = root.at("/properties/conclusion");
    assertEquals(
        "[\"ELIGIBLE\",\"NEEDS_REVIEW\",\"CORRECTABLE\",\"INELIGIBLE\"]",
        conclusion.get("enum").toString());
    assertEquals(
        "Conclusion；ELIGIBLE 通过，NEEDS_REVIEW 待复核，CORRECTABLE 退回补正，INELIGIBLE 不通过",
        conclusion.get("description").asText());
  }

  /** A member that is added to a verdict without words would show its Java name for a title. */
  @ParameterizedTest
  @EnumSource
  void everyPropertyHasAChineseTitle(SchemaName name) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(Schemas.schema(name));
    List<JsonNode> objects = new ArrayList<>(root.findParents("properties"));
    assertTrue(objects.size() > (name == SchemaName.MANIFEST ? 0 : 5));
    for (JsonNode object : objects) {
      object
          .get("properties")
          .properties()
          .forEach(
              property ->
                  assertTrue(
                      property.getValue().path("title").asText().matches("(?s).*\\p{IsHan}.*"),
                      property::toString));
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesTheFormat(SchemaName name) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(Schemas.schema(name));
    assertEquals("Plumbline, format 2", root.get("$comment").asText());
  }

  @Property(tries = 200)
  void acceptsEveryCompactVerdict(@ForAll("verdicts") Verdict verdict) {
    assertEquals(List.of(), errors(VERDICT, VerdictJson.compact(verdict)));
  }
}
