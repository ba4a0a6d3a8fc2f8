package dev.plumbline.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.Verdict;
import dev.plumbline.core.facts.Measured;
import dev.plumbline.core.json.ApplicationJson;
import dev.plumbline.core.json.VerdictJson;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.spi.Shown;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts and the verdict of one decision without what nobody may read in a record. Equal texts
 * become equal ones, so that the facts come to the same verdict.
 */
final class Masking implements ApplicationJson.Texts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  /** One character stands in too many words that have nothing to do with it. */
  private static final int SHORT = 2;

  /** Where an application's own id stands, which is written as it is. */
  static final String ID = "/id";

  private final List<String> paths;
  private final Set<String> secrets = new HashSet<>();
  private final Map<String, String> replaced = new LinkedHashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  Masking(List<String> paths) {
    this.paths = paths;
  }

  /** The facts as one line of JSON. What is masked in one place is nowhere else either. */
  String facts(Application application) {
    ApplicationJson.write(application, this::found);
    return ApplicationJson.write(application, this);
  }

  private String found(String path, Object value, String text) {
    if (value instanceof String && paths.contains(path)) {
      String token = "〔" + (secrets.size() + 1) + "〕";
      if (secrets.add(text)) {
        // As verdicts show it as well: in one line, and cut where it is long.
        for (String shown : List.of(text, Shown.line(text), Measured.cut(text))) {
          replaced.putIfAbsent(shown, token);
        }
      }
    }
    return text;
  }

  @Override
  public String in(String path, Object value, String text) {
    if (value instanceof IdNumber number) {
      return aliases.computeIfAbsent(number.value(), any -> Alias.of(number, RANDOM));
    }
    // By its own id the application is found again, in the verdict too.
    return value instanceof String && !path.equals(ID) ? Shown.masked(masked(text)) : text;
  }

  /** The verdict as one line of JSON, after the facts. */
  String verdict(Verdict verdict) {
    String json = VerdictJson.compact(verdict);
    if (replaced.isEmpty()) {
      return json;
    }
    try {
      // Read and written again, so that it is what a verdict on the masked facts would be.
      return VerdictJson.compact(VerdictJson.read(masked(JSON.readTree(json)).toString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a verdict was written that is no JSON", e);
    }
  }

  private JsonNode masked(JsonNode node) {
    if (node instanceof TextNode text) {
      return new TextNode(masked(text.textValue()));
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, masked(array.get(i)));
      }
    } else if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(masked(member.getValue())));
    }
    return node;
  }

  private String masked(String text) {
    String whole = replaced.get(text);
    if (whole != null) {
      return whole;
    }
    String masked = text;
    // The longest first, so that none is left of which a shorter one is a part.
    for (String secret : replaced.keySet().stream().sorted(LONGEST).toList()) {
      if (secret.length() >= SHORT) {
        masked = masked.replace(secret, replaced.get(secret));
      }
    }
    return masked;
  }

  private static final Comparator<String> LONGEST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
}
