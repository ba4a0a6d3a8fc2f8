package dev.plumbline.spring;

import dev.plumbline.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health and information of what is served. */
@AutoConfiguration(after = PlumblineAutoConfiguration.class)
class PlumblineActuatorAutoConfiguration {
  /** What a receipt says of the rules. */
  private static Map<String, Object> rules(Guidelines.Served served) {
    Receipt receipt = served.rules();
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("guideline", receipt.guideline());
    if (receipt.edition() != null) {
      rules.put("edition", receipt.edition());
    }
    rules.put("packSha256", receipt.packSha256());
    rules.put("engine", receipt.engine());
    return rules;
  }

  private static Map<String, Object> standing(Guidelines.Served served) {
    Map<String, Object> standing = rules(served);
    standing.put("loadedAt", served.loadedAt().toString());
    return standing;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
  @ConditionalOnEnabledHealthIndicator("plumbline")
  static class WithHealth {
    @Bean
    @ConditionalOnMissingBean(name = "plumblineHealthIndicator")
    HealthIndicator plumblineHealthIndicator(Guidelines guidelines) {
      return () ->
          Health.up()
              .withDetail(
                  "guidelines",
                  guidelines.served().stream()
                      .map(PlumblineActuatorAutoConfiguration::standing)
                      .toList())
              .build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
  @ConditionalOnEnabledInfoContributor("plumbline")
  static class WithInformation {
    @Bean
    @ConditionalOnMissingBean(name = "plumblineInfoContributor")
    InfoContributor plumblineInfoContributor(Guidelines guidelines) {
      return info -> {
        List<Map<String, Object>> all =
            guidelines.served().stream().map(PlumblineActuatorAutoConfiguration::rules).toList();
        info.withDetail("plumbline", all);
      };
    }
  }
}
