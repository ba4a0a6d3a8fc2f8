package dev.plumbline.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Bodies and problems of a host that answers requests. */
@AutoConfiguration(after = PlumblineAutoConfiguration.class)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PlumblineWebAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Language plumblineLanguage(PlumblineProperties said) {
    return new Language(said);
  }

  @Bean
  ApplicationConverter plumblineApplicationConverter(
      Guidelines guidelines, PlumblineProperties said) {
    return new ApplicationConverter(guidelines, said);
  }

  @Bean
  @ConditionalOnMissingBean
  ProblemAdvice plumblineProblemAdvice(Language language) {
    return new ProblemAdvice(language);
  }
}
