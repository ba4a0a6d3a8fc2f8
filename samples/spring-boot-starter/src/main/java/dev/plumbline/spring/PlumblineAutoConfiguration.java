package dev.plumbline.spring;

import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.EvaluationObserver;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The guidelines that are served, and who gives verdicts by them. */
@AutoConfiguration
@EnableConfigurationProperties(PlumblineProperties.class)
class PlumblineAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Guidelines plumblineGuidelines(
      PlumblineProperties said, ObjectProvider<EvaluationObserver> observers) {
    return new Guidelines(said, observers.orderedStream().toList());
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("plumbline.record.file")
  DecisionLog plumblineDecisionLog(PlumblineProperties said) {
    PlumblineProperties.Record kept = said.record();
    return Plumbline.decisionLog(
        kept.file(), new DecisionLogOptions(kept.facts(), kept.masked(), kept.most().toBytes()));
  }

  @Bean
  @ConditionalOnMissingBean
  Examiner plumblineExaminer(PlumblineProperties said, ObjectProvider<DecisionLog> log) {
    return new Examiner(said, log.getIfAvailable());
  }

  /** For hosts that serve but one, which stays; it is made when somebody asks for it. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Guideline plumblineGuideline(Guidelines guidelines) {
    return guidelines.only();
  }
}
