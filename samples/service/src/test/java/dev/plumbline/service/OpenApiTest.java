package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document says what there is, and what it refers to is there. */
@ServiceTest
class OpenApiTest {
  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void eachAddressIsNamed() throws Exception {
    Client client = new Client(port);
    JsonNode document = Client.json(client.get("/api/openapi"), 200);
    assertTrue(document.get("openapi").asString().startsWith("3.1"), document.toString());
    Set<String> told = new TreeSet<>(document.get("paths").propertyNames());
    Set<String> there = new TreeSet<>();
    mappings.getHandlerMethods().keySet().stream()
        .flatMap(each -> each.getPatternValues().stream())
        .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/openapi"))
        .forEach(there::add);
    assertTrue(there.size() >= 8, there.toString());
    assertEquals(there, told);

    Set<String> references = new TreeSet<>();
    for (JsonNode each : document.findValues("$ref")) {
      references.add(each.asString());
    }
    assertTrue(references.contains("/api/schemas/verdict"), references.toString());
    for (String each : references) {
      if (each.startsWith("#/")) {
        assertTrue(!document.at(each.substring(1)).isMissingNode(), each);
      } else {
        Client.json(client.get(each), 200);
      }
    }
  }
}
