package dev.plumbline.spring;

import dev.plumbline.Guideline;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The guidelines that are served, and who gives verdicts by them. */
@AutoConfiguration
@EnableConfigurationProperties(PlumblineProperties.class)
class PlumblineAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Guidelines plumblineGuidelines(PlumblineProperties said) {
    return Guidelines.of(said);
  }

  @Bean
  @ConditionalOnMissingBean
  Examiner plumblineExaminer(PlumblineProperties said) {
    return new Examiner(said);
  }

  /** For hosts that serve but one; it is made when somebody asks for it. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Guideline plumblineGuideline(Guidelines guidelines) {
    return guidelines.only();
  }
}
