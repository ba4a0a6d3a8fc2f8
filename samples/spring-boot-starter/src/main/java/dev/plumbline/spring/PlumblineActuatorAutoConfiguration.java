package dev.plumbline.spring;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
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
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
  @ConditionalOnEnabledHealthIndicator("plumbline")
  static class WithHealth {
    /** Up as long as something serves: a newer pack that cannot be used is told, no more. */
    @Bean
    @ConditionalOnMissingBean(name = "plumblineHealthIndicator")
    HealthIndicator plumblineHealthIndicator(Guidelines guidelines, PlumblineProperties said) {
      RulesEndpoint rules = new RulesEndpoint(guidelines, said);
      return () -> Health.up().withDetails(rules.standing()).build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
  @ConditionalOnEnabledInfoContributor("plumbline")
  static class WithInformation {
    @Bean
    @ConditionalOnMissingBean(name = "plumblineInfoContributor")
    InfoContributor plumblineInfoContributor(Guidelines guidelines) {
      return info ->
          info.withDetail(
              "plumbline", guidelines.served().stream().map(RulesEndpoint::rules).toList());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
  static class WithEndpoint {
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint(endpoint = RulesEndpoint.class)
    RulesEndpoint plumblineRulesEndpoint(Guidelines guidelines, PlumblineProperties said) {
      return new RulesEndpoint(guidelines, said);
    }
  }
}
