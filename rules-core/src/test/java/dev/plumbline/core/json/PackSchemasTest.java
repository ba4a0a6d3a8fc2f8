package dev.plumbline.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.SchemaName;
import dev.plumbline.core.Packs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas take what the readers take, and refuse what they refuse. */
class PackSchemasTest {
  private static final Schema CASES = compiled(SchemaName.CASE);
  private static final Schema MANIFEST = compiled(SchemaName.MANIFEST);

  private static Schema compiled(SchemaName name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Schemas.schema(name), InputFormat.JSON);
  }

  private static List<String> errors(Schema schema, String yaml) throws IOException {
    String json = new ObjectMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
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
  void takesAllThatACaseCanSay() throws IOException {
    assertEquals(
        List.of(),
        errors(
            CASES,
            """
            base: 一.json
            mode: formal
            asOf: 2024-11-20T10:00
            cases:
              - name: 甲
                base: 二.json
                mode: 预审
                asOf: 2024-11-20T10:00:30
                cureUntil: 2024-12-20T10:00
                change:
                  topic: null
                  indicators: { 面积: { value: 39 } }
                  partners: [ { name: 邻 } ]
                expect:
                  conclusion: 退回补正
                  findings:
                    P.1: 不符合
                    P.2: SATISFIED
                    P.3: { status: 缺信息, evidence: 39, missing: [ /a, /b ], remedy: 请补 }
                  others: same
              - name: 2
                call:
                  - change: { id: A }
                  - { base: 二.json, change: { id: B } }
                expect:
                  call:
                    P.4: { status: 不符合, applications: [ A, B ] }
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ cases: [] }",
        "{ case: [] }",
        "{ cases: [ { name: 甲 } ] }",
        "{ cases: [ { expect: { conclusion: 通过 } } ] }",
        "{ cases: [ { name: 甲, expect: {} } ] }",
        "{ cases: [ { name: 甲, expect: { findings: {} } } ] }",
        "{ cases: [ { name: 甲, expect: { conclusion: 合格 } } ] }",
        "{ cases: [ { name: 甲, expect: { findings: { P.1: 违反 } } } ] }",
        "{ cases: [ { name: 甲, expect: { findings: { P.1: { evidence: x } } } } ] }",
        "{ cases: [ { name: 甲, expect: { findings: { P.1: { status: 符合, why: x } } } } ] }",
        "{ cases: [ { name: 甲, expect: { findings: { P.1: { status: 符合, applications: [ A ] } } } } ] }",
        "{ cases: [ { name: 甲, expect: { others: 相同 } } ] }",
        "{ cases: [ { name: 甲, expect: { call: { P.1: 符合 } } } ] }",
        "{ cases: [ { name: 甲, call: [ {} ], expect: { conclusion: 通过 } } ] }",
        "{ cases: [ { name: 甲, call: [], expect: { call: { P.1: 符合 } } } ] }",
        "{ cases: [ { name: 甲, call: [ {} ], change: {}, expect: { call: { P.1: 符合 } } } ] }",
        "{ cases: [ { name: 甲, call: [ { chnage: {} } ], expect: { call: { P.1: 符合 } } } ] }",
        "{ cases: [ { name: 甲, chnage: {}, expect: { conclusion: 通过 } } ] }",
        "{ cases: [ { name: 甲, change: 面积, expect: { conclusion: 通过 } } ] }",
        "{ cases: [ { name: 甲, expect: { conclusion: 通过 } } ], mode: 终审 }",
        "{ cases: [ { name: 甲, expect: { conclusion: 通过 } } ], asOf: 明天 }",
        "{ cases: [ { name: 甲, asOf: 2024-11-20, expect: { conclusion: 通过 } } ] }"
      })
  void refusesWhatNoCaseCanSay(String yaml) throws IOException {
    assertTrue(!errors(CASES, yaml).isEmpty(), yaml);
  }

  @Test
  void takesAManifest() throws IOException {
    assertEquals(List.of(), errors(MANIFEST, Packs.MANIFEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: 试验指南⇒",
        "title: 试验指南⇒title: ''",
        "issuedOn: 2024-11-06⇒issuedOn: 2024-11-31",
        "timeZone: Asia/Shanghai⇒timezone: Asia/Shanghai",
        "B1: 试验解读⇒B1: [ 试验解读 ]"
      })
  void refusesAManifestThatLacksSomething(String edit) throws IOException {
    String[] parts = edit.split("⇒", -1);
    String edited = Packs.MANIFEST.replace(parts[0], parts[1]);
    assertTrue(!edited.equals(Packs.MANIFEST) && !errors(MANIFEST, edited).isEmpty(), edit);
  }
}
