package dev.plumbline.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** By which rules is decided, for who runs the host; written to, it reads the pack again. */
@Endpoint(id = "plumbline")
public final class RulesEndpoint {
  private final Guidelines guidelines;
  private final Locale language;

  RulesEndpoint(Guidelines guidelines, PlumblineProperties said) {
    this.guidelines = guidelines;
    this.language = said.language();
  }

  /** What is served, since when, and the newer pack that is not, with the reasons. */
  @ReadOperation
  public Map<String, Object> standing() {
    Map<String, Object> standing = new LinkedHashMap<>();
    standing.put("guidelines", guidelines.served().stream().map(RulesEndpoint::since).toList());
    Guidelines.Refused refused = guidelines.refused();
    if (refused != null) {
      List<String> problems = refused.problems().stream().map(each -> each.in(language)).toList();
      standing.put("refused", Map.of("at", refused.at().toString(), "problems", problems));
    }
    return standing;
  }

  /** Reads the pack again, and tells what serves then. */
  @WriteOperation
  public Map<String, Object> reload() {
    guidelines.reload();
    return standing();
  }

  /** What receipts say of the rules. */
  static Map<String, Object> rules(Guidelines.Served served) {
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("guideline", served.guideline().id());
    if (served.guideline().edition() != null) {
      rules.put("edition", served.guideline().edition());
    }
    rules.put("packSha256", served.guideline().packSha256());
    rules.put("engine", served.engine());
    return rules;
  }

  private static Map<String, Object> since(Guidelines.Served served) {
    Map<String, Object> rules = rules(served);
    rules.put("loadedAt", served.loadedAt().toString());
    return rules;
  }
}
