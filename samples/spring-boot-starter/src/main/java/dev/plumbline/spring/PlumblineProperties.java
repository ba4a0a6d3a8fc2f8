package dev.plumbline.spring;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Mode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host says of it.
 *
 * @param guideline the id of the guideline to use, of those on the class path; by default all of
 *     them, and the one is chosen that an application names
 * @param folder the folder of a pack to use in place of those on the class path
 * @param mode how missing facts are taken where nobody says otherwise
 * @param language the language of problems where a request asks for none; zh or en
 * @param limits how much an application may be and what work it may cause, where it is not what is
 *     usual
 */
@ConfigurationProperties("plumbline")
public record PlumblineProperties(
    String guideline,
    Path folder,
    @DefaultValue("precheck") Mode mode,
    @DefaultValue("zh") Locale language,
    @DefaultValue Map<Limit, Long> limits) {
  /** All limits. */
  Limits within() {
    Limits all = Limits.USUAL;
    for (Map.Entry<Limit, Long> each : limits.entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    return all;
  }
}
